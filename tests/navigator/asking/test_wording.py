"""An answer is repeated in the words in which it was given."""

import pytest

from navigator.asking.wording import in_words
from tests.navigator.asking.asked import QUESTIONS


@pytest.mark.parametrize(
    ("fact", "answer", "words"),
    [
        ("gp", True, "Yes"),
        ("gp", False, "No"),
        ("drinking", "daily", "Yes, every day or nearly"),
        ("needs", ["housing", "own_offending"], "Housing, Staying out of trouble"),
        ("needs", [], "Nothing on this list"),
        ("needs", {"has": ["housing"], "has_not": ["detox"]}, "Housing; not: Detox"),
        ("needs", {"has": [], "has_not": ["detox"]}, "not: Detox"),
        ("needs", {"has_not": ["detox"]}, "not: Detox"),
        ("needs", {"has": ["housing"]}, "Housing"),
        ("needs", {}, ""),
        ("months_left", 12, "12 months"),
        ("age", 34, "34 years"),
        ("age", "1992-05-04", "born on 4 May 1992"),
        ("service_ban", "never", "No ban"),
        ("service_ban", 0, "this month"),
        ("service_ban", 1, "a month ago"),
        ("service_ban", 23, "23 months ago"),
        ("service_ban", 24, "about 2 years ago"),
        ("release", "none", "No date"),
        ("release", "2027-03-01", "1 March 2027"),
    ],
)
def test_an_answer_in_words(fact: str, answer: object, words: str) -> None:
    assert in_words(QUESTIONS[fact], answer) == words
