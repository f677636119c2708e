"""While a listing waits, its form says who may do what now, and is closed to everybody else."""

import pytest
from django.test import Client

from directory.models import Service
from tests.directory.cast import a_draft
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, MODERATOR, at_the_desk, edit, told, url

pytestmark = pytest.mark.django_db

CLOSED = "<fieldset disabled"
TAKE_IT_BACK = 'name="action-cancel-workflow"'


@pytest.fixture
def editor() -> Client:
    return at_the_desk(EDITOR)


@pytest.fixture
def waiting(editor: Client) -> Service:
    draft = a_draft()
    edit(editor, draft, **{"action-submit": "1"})
    return Service.objects.get(pk=draft.pk)


SEEN_BY = [
    # who                        the form is closed   may take it back   is told that it is theirs to decide
    ("editor", EDITOR, True, True, False),
    ("eve", EDITOR, True, False, False),
    ("moderator", MODERATOR, False, True, True),
    ("administrator", ADMINISTRATOR, True, False, False),
]


@pytest.mark.parametrize(("name", "role", "closed", "may_take_back", "decides"), SEEN_BY)
def test_each_is_told_what_they_may_do_now(
    waiting: Service, name: str, role: str, closed: bool, may_take_back: bool, decides: bool
) -> None:
    text = at_the_desk(role, name).get(url(waiting, "edit")).text
    assert "Waits for a moderator since" in text
    assert "Submitted by editor" in text
    assert (CLOSED in text) is closed
    assert ("only moderators can change it" in text) is closed
    assert (TAKE_IT_BACK in text) is may_take_back
    assert ("It is for you to decide" in text) is decides


def test_taking_it_back_is_not_the_largest_button_and_is_told_in_plain_words(waiting: Service, editor: Client) -> None:
    text = editor.get(url(waiting, "edit")).text
    assert "Cancel workflow" not in text
    assert [each.name for each in _menu(editor, waiting)] == ["action-locked"]
    assert next(each.name for each in _menu(at_the_desk(MODERATOR), waiting)) == "action-save"


def _menu(client: Client, listing: Service) -> list:
    menu = client.get(url(listing, "edit")).context["action_menu"]
    return [menu.default_item, *menu.menu_items]


def test_a_moderator_is_offered_what_the_notice_speaks_of(waiting: Service) -> None:
    text = at_the_desk(MODERATOR).get(url(waiting, "edit")).text
    for words in ("Approve and Publish", "Send back", "Take the submission back"):
        assert words in text
    for words in ("Request changes", "Cancel workflow", "Unpublish"):
        assert words not in text


def test_what_is_taken_back_is_a_draft_with_everything_that_was_in_it(waiting: Service, editor: Client) -> None:
    # The fields of a closed form are not sent.
    answer = editor.post(url(waiting, "edit"), {"action-cancel-workflow": "take back"}, follow=True)
    assert "is a draft again" in told(answer)
    assert answer.redirect_chain == [(url(waiting, "edit"), 302)]
    assert CLOSED not in answer.text
    assert answer.context["form"]["description"].value() == "Night Shelter helps."
    assert not Service.objects.get(pk=waiting.pk).workflow_in_progress


def test_what_was_sent_back_says_why_and_what_to_do(waiting: Service, editor: Client) -> None:
    task = waiting.current_workflow_task_state
    at_the_desk(MODERATOR).post(url(waiting, "workflow_action", "reject", task.pk), {"comment": "Whom does it take?"})
    text = editor.get(url(waiting, "edit")).text
    assert "Sent back to be changed" in text
    assert "“Whom does it take?”" in text
    assert "Submit again" in text
    assert CLOSED not in text


def test_a_draft_on_no_way_to_approval_says_nothing_of_it(editor: Client) -> None:
    text = editor.get(url(a_draft(), "edit")).text
    assert "Waits for a moderator" not in text
    assert "Submit for approval" in text
    assert CLOSED not in text
