"""A fault of ours in the middle of a journey: neither its page nor a report of it holds an answer."""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Never

import pytest
from django.core import mail
from django.utils.log import AdminEmailHandler
from pytest_django import Settings

from tests.privacy.canaries import BORN, POSTCODE, TYPED, found_in
from tests.privacy.journeys import by_a_program, for_myself, taken_along_and_loaded, with_staff
from tests.privacy.looking import Watching, every_log_line, letters, rows, told_by_headers

pytestmark = pytest.mark.usefixtures("town")

BREAKS: list[tuple[str, Callable[[Watching], None]]] = [
    ("navigator.showing.views.planned_for", for_myself),
    ("navigator.journey.views.where.went", for_myself),
    ("navigator.journey.views.together.planned_for", with_staff),
    ("navigator.api.operations.planned", by_a_program),
    ("navigator.passport.writing.planned_for", taken_along_and_loaded),
]


@pytest.fixture
def administrators(settings: Settings) -> Iterator[None]:
    """Whoever is told of faults by mail, with everything that Django can put into such a letter."""
    settings.ADMINS = [("Administrator", "admin@example.org")]
    handler = AdminEmailHandler(include_html=True)
    handler.setLevel(logging.ERROR)
    logging.getLogger("django").addHandler(handler)
    yield
    logging.getLogger("django").removeHandler(handler)


def breaks(*said: Any, **more: Any) -> Never:
    """Fails as code does: with what it was given in its message and in its variables."""
    answers = {"sleeps": POSTCODE, "born": BORN, "typed": TYPED}
    raise RuntimeError(f"cannot plan for {answers} {said} {more}")


@pytest.mark.usefixtures("administrators")
@pytest.mark.parametrize(("at", "journey"), BREAKS, ids=[at for at, _ in BREAKS])
def test_it_tells_nothing(at: str, journey: Callable[[Watching], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at, breaks)
    browser, before = Watching(), rows()
    # One journey misses its file then, which is what was broken.
    with every_log_line() as lines, suppress(KeyError):
        journey(browser)
    broken = [each for each in browser.answers if each.status_code == 500]
    assert broken
    for answer in broken:
        assert found_in(answer.content.decode()) == []
    assert found_in("\n".join(lines)) == []
    assert mail.outbox
    assert found_in(letters()) == []
    assert told_by_headers(browser) == []
    assert rows() == before


@pytest.mark.usefixtures("administrators")
def test_a_letter_says_what_is_needed_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("navigator.showing.views.planned_for", breaks)
    for_myself(Watching())
    assert "RuntimeError" in letters()
    assert "navigator/showing/views.py" in letters()
