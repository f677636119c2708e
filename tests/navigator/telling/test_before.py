"""What has to be arranged before a day: told to whom it fits, from content with a source and a review date."""

from datetime import date
from typing import Any

import pytest

from navigator.core.documents import read_services, read_vocabulary
from navigator.core.documents.answers import givens
from navigator.core.facts.givens import Answers
from navigator.telling.before import told_before
from navigator.telling.told import Before
from navigator.telling.words import words
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = read_vocabulary(shipped_vocabulary())
TODAY = date(2026, 11, 22)


def told(**facts: Any) -> tuple[Before, ...]:
    return told_before(VOCABULARY, Answers(givens(VOCABULARY.facts, facts), TODAY))


@pytest.mark.parametrize(
    ("facts", "title", "said"),
    [
        ({"release": "2026-12-13"}, "Arrange before 13 December 2026, when you leave prison", "naloxone"),
        ({"release": "2026-12-13"}, "Arrange before 13 December 2026, when you leave prison", "56 days before"),
        ({"discharge": "2026-11-30"}, "Arrange before 30 November 2026, when you leave hospital", "tell the ward now"),
        (
            {"eviction": "2027-01-04"},
            "Arrange before 4 January 2027, when you may have to leave home",
            "a notice alone",
        ),
        ({"age": 17, "care_leaver": True}, "Arrange before you are 18", "personal adviser"),
    ],
)
def test_what_has_to_be_arranged_is_told_before_the_day(facts: dict[str, Any], title: str, said: str) -> None:
    (found,) = told(**facts)
    assert found.title == title
    assert any(said in line for line in found.arrange)


@pytest.mark.parametrize(
    "facts",
    [{}, {"release": "none"}, {"release": "2026-11-01"}, {"release": "2027-11-01"}, {"age": 17}, {"care_leaver": True}],
)
def test_nothing_is_told_without_such_a_day(facts: dict[str, Any]) -> None:
    assert told(**facts) == ()


def test_the_soonest_day_stands_first_and_what_has_no_day_last() -> None:
    found = told(age=17, care_leaver=True, release="2026-12-13", eviction="2026-12-01")
    assert [each.title.rsplit(" ", 1)[-1] for each in found] == ["home", "prison", "18"]


@pytest.mark.parametrize("group", words("before"), ids=lambda group: group["id"])
def test_all_of_it_has_a_source_a_review_date_and_a_test_of_the_rule_language(group: dict[str, Any]) -> None:
    assert group["source"]
    assert date.fromisoformat(group["reviewed_on"]) <= TODAY
    rule = {"id": "c", "effect": "excludes", "strength": "always", "test": group["if"]}
    assert read_services(VOCABULARY, [{"id": group["id"], "needs": {}, "clauses": [rule]}])
