"""Rules that should not stand: a plan says how to ask again, in words with a source and a day of review."""

from typing import Any

import pytest

from navigator.telling.words import words
from tests.directory.cast import a_service
from tests.safety.telling import answer, page, printed, saying, words_of

WORDS = "Guidance says that drinking is no reason to say no."
CLAUSE: dict[str, Any] = {
    "id": "no-drinking",
    "effect": "excludes",
    "strength": "always",
    "test": {"fact": "drinking", "one_of": ["some", "daily"]},
    "wording": "Not for people who drink.",
    "source": "Their leaflet",
    "confirmed_on": "2026-11-01",
}


def listed(by: str) -> None:
    challenge = {"by": by, "text": "Coexisting problems", "source": "A guideline, reviewed 2026-10-01", "words": WORDS}
    a_service("Quiet Minds", needs={"mental_health": "moves"}, clauses=[{**CLAUSE, "challenge": challenge}])


ASKED = saying(needs=["mental_health"], drinking="daily")


@pytest.mark.django_db
@pytest.mark.parametrize("by", ["duty", "guidance"])
def test_the_page_and_the_print_say_that_one_can_ask_again_and_with_which_words(by: str) -> None:
    listed(by)
    for told in (words_of(page(ASKED, "/plan/yours/")), printed(ASKED)):
        assert "You can ask them to look again" in told
        assert WORDS in told


def test_what_law_says_and_what_guidance_says_are_told_apart() -> None:
    assert "the law says that they may not refuse for this" in words("challenges")["duty"]
    assert "national guidance says that this rule should not stand" in words("challenges")["guidance"]


@pytest.mark.django_db
def test_what_law_forbids_is_a_door_to_ask_at() -> None:
    listed("duty")
    assert answer(ASKED)["needs"]["mental_health"]["doors"] == ["quiet-minds"]
