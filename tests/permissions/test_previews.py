"""A preview shows what its writer typed, to its writer: it is stored until it grows stale, and nobody else reads it."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.admin.models import FormState
from wagtail.models import Comment, Page

from directory.roles.names import ADMINISTRATOR, MODERATOR
from home.models import HomePage

pytestmark = pytest.mark.django_db

CANARY = "canary-of-a-draft"


def somebody(name: str, role: str) -> Client:
    account = User.objects.create_user(name)
    account.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def page() -> Page:
    return HomePage.objects.get(slug="home")


def as_typed(page: Page, **more: str) -> dict[str, str]:
    """The form of the front page, as a browser posts it."""
    comments = {f"comments-{count}_FORMS": "0" for count in ("TOTAL", "INITIAL")}
    return {"title": page.title, "slug": page.slug, "lead": CANARY, "comment_notifications": "", **comments, **more}


def test_what_somebody_previews_is_read_by_nobody_else(page: Page) -> None:
    writer, other = somebody("mary", MODERATOR), somebody("ada", ADMINISTRATOR)
    address = f"/admin/pages/{page.pk}/edit/preview/"
    assert writer.post(address, as_typed(page)).json()["is_valid"]
    assert CANARY in writer.get(f"{address}?mode=").text
    assert CANARY not in other.get(f"{address}?mode=").text


def test_nobody_else_ends_a_preview(page: Page) -> None:
    writer, other = somebody("mary", MODERATOR), somebody("ada", ADMINISTRATOR)
    address = f"/admin/pages/{page.pk}/edit/preview/"
    writer.post(address, as_typed(page))
    other.delete(address)
    assert FormState.objects.count() == 1
    writer.delete(address)
    assert not FormState.objects.exists()


@pytest.mark.parametrize(("who", "text"), [("mary", CANARY), ("ada", "Is this so?")])
def test_only_its_writer_changes_the_words_of_a_comment(page: Page, who: str, text: str) -> None:
    clients = {"mary": somebody("mary", MODERATOR), "ada": somebody("ada", ADMINISTRATOR)}
    marys = Comment.objects.create(
        page=page, user=User.objects.get(username="mary"), text="Is this so?", contentpath="lead"
    )
    changed = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "1",
        "comments-0-id": str(marys.pk),
        "comments-0-text": CANARY,
        "comments-0-contentpath": "lead",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    clients[who].post(f"/admin/pages/{page.pk}/edit/", as_typed(page, **changed))
    marys.refresh_from_db()
    assert marys.text == text
