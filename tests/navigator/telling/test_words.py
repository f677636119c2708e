"""Every code of the core has its words, and the words are ones we would say to somebody's face."""

import json
import re
from string import Formatter
from typing import Any

import pytest

from navigator.catalogue.standing import standing
from navigator.core.cases import LACKS
from navigator.core.clauses import CHALLENGES, Outcome
from navigator.core.documents.results import GAP_CODES
from navigator.core.funnel import EMPTIED, STEPS
from navigator.core.verdicts import UNKNOWN
from navigator.telling.words import FOLDER, words
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.forbidden import forbidden

FAMILIES = sorted(path.stem for path in FOLDER.glob("*.json"))

FILLED_IN = {
    "verdicts": {"facts"},
    "steps": {"need"},
    "gaps": {"needs", "services", "waits_for", "from", "until", "days"},
    "ways_in": {"service", "needs"},
    "notes": {"count", "of_probation", "services", "steps", "verdict", "day", "need"},
    "before": {"day"},
    "changes": {"need", "services", "service", "day", "rule"},
}
"""What the telling fills into the sentences of each family; nothing into those of the others."""


def sentences(found: Any) -> list[str]:
    """Every text of a family, however deep it stands."""
    if isinstance(found, str):
        return [found]
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return [text for each in inside for text in sentences(each)]


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        ("verdicts", {*(outcome.code for outcome in Outcome), UNKNOWN}),
        ("steps", set(STEPS)),
        ("gaps", set(GAP_CODES)),
        ("challenges", set(CHALLENGES)),
    ],
)
def test_every_code_has_its_words_and_no_words_are_left_over(family: str, codes: set[str]) -> None:
    assert words(family).keys() == codes


def test_every_gap_that_a_step_can_leave_is_a_gap_with_words() -> None:
    assert {*EMPTIED.values(), *LACKS} <= words("gaps").keys()


@pytest.mark.parametrize("why", ["needed", "refining"])
def test_why_a_question_comes_next_has_its_words(why: str) -> None:
    assert words("questions")[why]


@pytest.mark.usefixtures("interventions")
def test_every_kind_of_service_listed_has_its_way_in() -> None:
    assert {listing.kind for listing in standing().listings.services.values()} <= words("ways_in").keys()


def test_every_need_has_somebody_beyond_the_list() -> None:
    assert list(words("elsewhere")) == shipped_vocabulary()["facts"]["needs"]["options"]


def test_every_gap_says_what_to_do() -> None:
    assert [code for code, said in words("gaps").items() if not said["do"]] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_sentence_asks_only_for_what_is_filled_in(family: str) -> None:
    texts = [] if family == "safety" else sentences(words(family))
    asked = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    assert asked <= FILLED_IN.get(family, set())


@pytest.mark.parametrize("family", FAMILIES)
def test_no_sentence_puts_the_gap_on_the_person(family: str) -> None:
    assert forbidden(json.dumps(words(family), ensure_ascii=False)) == []


def test_the_public_words_of_the_verdicts_are_the_agreed_ones() -> None:
    assert {code: said["label"] for code, said in words("verdicts").items()} == {
        "open": "Likely to take you",
        "case_by_case": "They decide each time: ask",
        "not_said": "They haven't said: ask",
        "unknown": "Depends on {facts}",
        "closed": "Their rules say no, today",
    }


def test_every_plan_says_that_it_decides_nothing() -> None:
    assert re.search(r"guide, not a decision.*no service may use it to refuse", words("notes")["guide"])


@pytest.mark.parametrize("text", sentences(words("gaps")))
def test_a_gap_says_nothing_listed_and_never_nothing_exists(text: str) -> None:
    assert not re.search(r"nothing exists|there is no (help|service)", text, flags=re.IGNORECASE)
