"""What somebody says stands on the page, and sealed on their own device; nowhere else."""

import logging
import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from navigator.journey import planning
from tests.navigator.cast import MARLON, Form
from tests.navigator.journey.walking import begun, get, held, holds, post

pytestmark = pytest.mark.usefixtures("interventions")

CANARY = "canary-every-day"
STEPS: tuple[tuple[str, Form], ...] = (
    ("/plan/", {"needs": ["housing", "company"], "for": "someone"}),
    ("/plan/where/", {"place-sleeps": "S1 2AB", "place-avoid-1": "S5"}),
    ("/plan/1/", {"fact": "drinking", "drinking": "daily"}),
    ("/plan/2/", {"fact": "age", "age-years": CANARY}),
    ("/plan/2/", {"fact": "age", "age-day": "4", "age-month": "5", "age-year": "1992"}),
    ("/plan/manageable/", {"can-travel-miles": "3", "can-languages": "en"}),
    ("/plan/support/", {"until-housing-day": "24", "until-housing-month": "12", "until-housing-year": "2099"}),
    ("/plan/choose/", {"offered": ["self_harm"], "agreed": ["self_harm"]}),
    ("/plan/together/", {**MARLON, "place-sleeps": CANARY}),
    ("/plan/together/", MARLON),
)
PAGES = ("/plan/", "/plan/1/", "/plan/3/", "/plan/where/", "/plan/answers/", "/plan/together/", "/plan/yours/")


def walk(client: Client) -> list[str]:
    """A whole journey; the pages that it showed."""
    shown = [client.post(path, form).text for path, form in STEPS]
    return [*shown, *(client.get(path).text for path in PAGES)]


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in the database."""
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = sorted(cursor.fetchall(), key=repr)
        return found


def test_nothing_of_an_answer_reaches_the_database(client: Client) -> None:
    before = rows()
    walk(client)
    assert rows() == before


def test_no_cookie_but_the_sealed_one_and_the_one_that_guards_the_form(client: Client) -> None:
    walk(client)
    assert set(client.cookies) == {"csrftoken", "journey"}
    assert held(client).answers["drinking"] == "daily"
    assert "daily" not in client.cookies["journey"].value


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cached_here_or_on_the_way(client: Client, path: str) -> None:
    holds(client, begun(answers={"drinking": "daily"}, asked=("drinking",)))
    for response in (client.get(path), client.post(path, {"fact": "gp", "gp": "yes"})):
        assert "no-store" in response.headers["Cache-Control"]
    assert not caches["default"]._cache  # type: ignore[attr-defined]


def test_nothing_of_an_answer_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    walk(client)
    for said in (CANARY, "daily", "S1 2AB", "1992"):
        assert said not in caplog.text


def test_answers_never_stand_in_an_address_or_a_title(client: Client) -> None:
    for page in walk(client):
        assert not re.search(r'(href|action)="[^"]*\?', page)
        title = re.findall(r"<title>(.*?)</title>", page)
        assert all(
            re.fullmatch(r"(Something to put right: )?Right Door(: [a-z ]+)?|Right Door", each) for each in title
        )


def test_no_page_needs_a_script_or_a_style_of_its_own(client: Client) -> None:
    for page in walk(client):
        assert "<script" not in page
        assert " style=" not in page


def test_what_a_person_types_is_never_markup(client: Client) -> None:
    holds(client, begun())
    typed = '"><script>alert(1)</script>'
    for path, form in (
        ("/plan/1/", {"fact": "age", "age-years": typed}),
        ("/plan/where/", {"place-sleeps": typed}),
        ("/plan/manageable/", {"can-travel-miles": typed}),
        ("/plan/support/", {"until-housing-day": typed}),
        ("/plan/together/", {"needs": "housing", "age-years": typed, "place-gp": typed, "can-travel-miles": typed}),
    ):
        page = client.post(path, form).text
        assert "<script" not in page
        assert "&lt;script&gt;" in page


@pytest.mark.parametrize("path", ["/plan/", "/plan/1/", "/plan/together/", "/plan/clear/", "/plan/doors/out/"])
def test_a_form_from_elsewhere_is_refused(path: str) -> None:
    assert Client(enforce_csrf_checks=True).post(path, {"needs": "housing"}).status_code == 403


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_asked_and_posted_and_nothing_else(client: Client, method: str, path: str) -> None:
    assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize("path", ["/plan/1/", "/plan/together/", "/plan/yours/"])
def test_a_fault_shows_nothing_of_the_answers(client: Client, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(planning, "planned", fails)
    client.raise_request_exception = False
    holds(client, begun(answers={"drinking": "daily"}, places={"sleeps": "S1 2AB"}))
    response = client.get(path)
    assert response.status_code == 500
    for said in (CANARY, "daily", "S1 2AB"):
        assert said not in response.text


def test_a_fault_loses_no_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    holds(client, begun(answers={"drinking": "daily"}))
    with monkeypatch.context() as broken:
        broken.setattr(planning, "planned", lambda *_, **__: 1 / 0)
        client.raise_request_exception = False
        client.get("/plan/1/")
    assert held(client).answers["drinking"] == "daily"
    assert post(client, "/plan/1/", {"fact": "gp", "gp": "no"}) == "/plan/2/"
    assert "Question" in get(client, "/plan/2/")
