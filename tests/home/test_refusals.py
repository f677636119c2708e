"""The pages that say no, or that something broke: in the frame of the house, in plain words, and telling nothing."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.watching import Watched

CANARY = "canary-i-sleep-rough"

Asked = Callable[[Client], HttpResponse]


def failing(fault: Exception) -> Asked:
    """A page that meets this fault while somebody reads it."""

    def ask(client: Client) -> HttpResponse:
        def fail(*_: object) -> None:
            raise fault

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("directory.pages.views.services_for", fail)
            return client.get(reverse("directory:services"), {"q": CANARY})

    return ask


REFUSALS: list[tuple[int, str, Asked]] = [
    (400, "please try again", lambda client: client.get("/", {"q": CANARY}, headers={"host": f"{CANARY}.example"})),
    (403, "not open to you", failing(PermissionDenied(CANARY))),
    (403, "please send it again", lambda _: Client(enforce_csrf_checks=True).post("/plan/", {"needs": CANARY})),
    (404, "page not found", lambda client: client.get(f"/{CANARY}/", {"q": CANARY})),
    (429, "too many attempts", lambda client: [client.post("/sign-in/", {"login": CANARY}) for _ in range(31)][-1]),
    (500, "something went wrong", failing(RuntimeError(CANARY))),
]

TECHNICAL = ("CSRF", "Traceback", "Exception", "Django", "Forbidden", "Bad Request", "Server Error", "HTTP")


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "title", "ask"), REFUSALS, ids=[f"{row[0]} {row[1]}" for row in REFUSALS])
def test_a_refusal_is_a_page_of_the_house_and_repeats_nothing(status: int, title: str, ask: Asked) -> None:
    answer = ask(Client(raise_request_exception=False))
    assert answer.status_code == status
    assert f"<title>Right Door: {title}</title>" in answer.text
    assert CANARY not in answer.text
    assert CANARY not in str(answer.headers)
    assert [word for word in TECHNICAL if word in answer.text] == []
    for way_on in ('href="/leave/"', 'href="/"', 'href="#main"'):
        assert way_on in answer.text
    assert "999" in answer.text


PAGES = [(title, ask) for _, title, ask in REFUSALS]


@pytest.mark.parametrize(("title", "ask"), PAGES, ids=[title for title, _ in PAGES])
def test_a_refusal_is_open_to_everybody(browser: Watched, title: str, ask: Asked) -> None:
    said = ask(Client(raise_request_exception=False)).text
    browser.open("/")
    for width in (390, 1280):
        for scheme in ("light", "dark"):
            browser.page.set_viewport_size({"width": width, "height": 800})
            browser.page.emulate_media(color_scheme=scheme)
            browser.page.set_content(said.replace('href="/static', f'href="{browser.site}/static'))
            browser.page.wait_for_load_state("networkidle")
            assert browser.barriers() == [], (title, width, scheme)
            assert browser.sideways() == 0, (title, width, scheme)
