"""Whoever is tried, and whatever rules are typed, stands in the answer and nowhere else."""

import json
import logging
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from navigator.editing.beside import views
from navigator.editing.beside.views import BY_SCRIPT, READ, TRY
from tests.directory.cast import a_draft
from tests.directory.desk.posting import EDITOR, at_the_desk
from tests.navigator.journey.test_nothing_is_kept import rows

pytestmark = pytest.mark.django_db

RULE, PERSON = "canary-in-a-rule", "canary-of-a-person"
CLAUSE = {
    "id": "daily",
    "effect": "excludes",
    "strength": "always",
    "test": {"fact": "drinking", "is": "daily"},
    "wording": RULE,
}
BORN = "1987-03-04"
TYPED: dict[str, dict[str, Any]] = {
    "what is read": {"person": json.dumps({"age": BORN, "drinking": "daily"})},
    "no fact": {"person": json.dumps({PERSON: "daily"})},
    "no JSON": {"person": f'{{"age": "{PERSON}'},
    "no value": {"person": json.dumps({"drinking": PERSON})},
}
ADDRESSES = [(name, by_script) for name in (READ, TRY) for by_script in (True, False)]


@pytest.fixture
def desk() -> Client:
    """An editor, at work on a listing."""
    a_draft()
    client = at_the_desk(EDITOR)
    # The first request of a process may make ready what every page needs.
    _post(client, READ, {}, by_script=True)
    return client


def _post(client: Client, name: str, more: dict[str, Any], *, by_script: bool) -> HttpResponse:
    fields = {"rules": json.dumps({"clauses": [CLAUSE]}), "slug": "night-shelter", **more}
    return client.post(reverse(name), fields, headers={BY_SCRIPT: "1"} if by_script else {})


def tables() -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the database; of sessions what they say, and not when they were kept last and end: every request
    puts that off."""
    found = rows()
    sessions = [(key, sorted(SessionStore().decode(said).items())) for key, said, *_ in found["django_session"]]
    return {**found, "django_session": sessions}


@pytest.mark.parametrize(("name", "by_script"), ADDRESSES)
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_no_table_holds_anything_new(desk: Client, name: str, by_script: bool, typed: dict[str, Any]) -> None:
    """Sessions, previewed forms, drafts and the history of actions are tables too."""
    before = tables()
    assert _post(desk, name, typed, by_script=by_script).status_code == 200
    assert tables() == before


@pytest.mark.parametrize(("name", "by_script"), ADDRESSES)
def test_the_cookies_stay_as_they_were(desk: Client, name: str, by_script: bool) -> None:
    before = {key: cookie.value for key, cookie in desk.cookies.items()}
    answer = _post(desk, name, TYPED["what is read"], by_script=by_script)
    assert {key: desk.cookies[key].value for key in before} == before
    assert not [said for said in (RULE, PERSON, BORN) if said in repr(answer.cookies)]


@pytest.mark.parametrize(("name", "by_script"), ADDRESSES)
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_nothing_is_logged(
    desk: Client, caplog: pytest.LogCaptureFixture, name: str, by_script: bool, typed: dict[str, Any]
) -> None:
    caplog.set_level(logging.DEBUG)
    _post(desk, name, typed, by_script=by_script)
    for said in (RULE, PERSON, BORN):
        assert said not in caplog.text


@pytest.mark.parametrize(("name", "by_script"), ADDRESSES)
def test_nothing_is_cached_here_or_on_the_way(desk: Client, name: str, by_script: bool) -> None:
    answer = _post(desk, name, TYPED["what is read"], by_script=by_script)
    assert "no-store" in answer["Cache-Control"]
    kept = repr(vars(caches["default"]))
    assert not [said for said in (RULE, PERSON, BORN) if said in kept]


@pytest.mark.parametrize("name", [READ, TRY])
def test_a_fault_on_the_way_gives_nothing_away(
    desk: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(views, "written", fails)
    desk.raise_request_exception = False
    caplog.set_level(logging.DEBUG)
    answer = _post(desk, name, TYPED["what is read"], by_script=True)
    assert answer.status_code == 500
    for said in (RULE, PERSON, BORN):
        assert said not in answer.text
        assert said not in caplog.text
