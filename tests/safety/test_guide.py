"""A guide, not a decision: every plan, print and answer says so, and that no service may use it to refuse anybody."""

import re

import pytest

from navigator.journey.journey import Journey
from tests.safety.people import EVERYBODY
from tests.safety.telling import PLAN_PAGE, page, plans, words_of

pytestmark = pytest.mark.usefixtures("town")

SENTENCE = "This is a guide, not a decision, and no service may use it to refuse anybody."


@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_every_plan_says_that_it_decides_nothing(person: Journey) -> None:
    for way, told in plans(person).items():
        assert SENTENCE in told, way


@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_the_print_says_it_too(person: Journey) -> None:
    """The sentence stands in nothing that the print leaves out."""
    printed = re.sub(
        r"<(\w+)[^>]*class=\"[^\"]*\b(?:no-print|print-no)\b[^\"]*\".*?</\1>", " ", page(person, PLAN_PAGE), flags=re.S
    )
    assert SENTENCE in words_of(printed)
