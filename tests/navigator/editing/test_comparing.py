"""Two versions of a listing are compared by what their rules say, and not by how they are written down."""

import re
from typing import Any

import pytest

from directory.models import Service, ServiceAtLocation, Strand
from navigator.editing.comparing import read_lines
from tests.directory.cast import a_draft, a_location
from tests.directory.desk.posting import EDITOR, at_the_desk, url

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}
DAILY = {"id": "daily", "effect": "excludes", "strength": "always", "test": {"fact": "drinking", "is": "daily"}}
NO_DOGS = {"id": "dogs", "effect": "excludes", "strength": "always", "test": {"fact": "animal", "is": "dog"}}
GROWN = {"name": "Grown", "expect": "takes", "facts": {"age": 40, "drinking": "none"}}


def compared(draft: Service, **changes: Any) -> str:
    """The page that compares the first version of a draft with one that has these changes."""
    first = draft.latest_revision
    for name, value in changes.items():
        setattr(draft, name, value)
    second = draft.save_revision()
    return at_the_desk(EDITOR).get(url(draft, "revisions_compare", first.pk, second.pk)).text


def gone(page: str) -> list[str]:
    return re.findall(r'<del class="deletion">(.*?)</del>', page.partition("<details>")[0])


def come(page: str) -> list[str]:
    return re.findall(r'<ins class="addition">(.*?)</ins>', page.partition("<details>")[0])


def test_a_changed_rule_is_told_as_it_is_read_back() -> None:
    page = compared(a_draft(clauses=[ADULTS, DAILY]), rules={"clauses": [ADULTS, {**DAILY, "strength": "not_said"}]})
    assert gone(page) == ["Does not take people who drink every day."]
    assert come(page) == ["Has not said whether it takes people who drink every day."]
    assert "<div>Takes adults.</div>" in page


def test_answers_to_the_grid_are_compared_as_rules_and_welcomes() -> None:
    draft = a_draft()
    draft.rules = {"clauses": [], "grid": {"pregnant": {"answer": "yes"}}}
    draft.save_revision()
    page = compared(draft, rules={"clauses": [], "grid": {"pregnant": {"answer": "no"}}})
    assert "Welcomes people who are pregnant." in gone(page)
    assert "Does not take people who are pregnant." in come(page)


def test_examples_are_compared_in_words() -> None:
    page = compared(a_draft(clauses=[ADULTS]), rules={"clauses": [ADULTS], "examples": [GROWN]})
    assert come(page) == [
        "Example “Grown”: takes somebody of whom is known: Age: 40 years; Drinking now: No."
    ]  # fmt: skip


def test_what_changes_nothing_that_is_read_is_told_as_such_and_stands_in_the_json() -> None:
    page = compared(a_draft(clauses=[ADULTS]), rules={"clauses": [{**ADULTS, "confirmed_on": "2026-10-01"}]})
    assert "It reads alike. What changed stands in the JSON." in page
    assert (gone(page), come(page)) == ([], [])
    assert "&quot;confirmed_on&quot;: &quot;2026-10-01&quot;" in page.partition("<details>")[2]


def test_strands_and_what_differs_at_a_location_are_read_as_well() -> None:
    team = Strand(code="team", name="Team", rules={"needs": {"housing": "moves"}, "clauses": [ADULTS]})
    place = ServiceAtLocation(location=a_location(), overrides={"clauses": [DAILY]})
    draft = a_draft(strands=(team,), at=(place,))
    first = draft.latest_revision
    strand, there = draft.strands.get(), draft.service_at_locations.get()
    strand.rules = {"needs": {"housing": "moves"}, "clauses": [NO_DOGS]}
    there.overrides = {"clauses": [NO_DOGS]}
    draft.strands = [strand]
    draft.service_at_locations = [there]
    page = at_the_desk(EDITOR).get(url(draft, "revisions_compare", first.pk, draft.save_revision().pk)).text
    assert (
        re.findall(r"<ins[^>]*>(Does not take people who have a dog\.)", page)
        == ["Does not take people who have a dog."] * 2
    )
    assert "<div>Moves housing.</div>" in page


UNREADABLE = [
    {"clauses": [{**ADULTS, "effect": "forbids"}]},
    {"clauses": 3},
    {"clauses": [], "grid": {"wings": {"answer": "yes"}}},
    {"clauses": [], "grid": 7},
]


@pytest.mark.parametrize("rules", UNREADABLE)
def test_a_version_that_cannot_be_read_is_shown_as_it_is_written(rules: Any) -> None:
    draft = a_draft()
    assert read_lines(draft, rules)[0] == "Cannot be read:"
    assert "Cannot be read:" in compared(draft, rules=rules)


@pytest.mark.parametrize("examples", [7, [{"name": "A"}]])
def test_examples_that_cannot_be_read_are_told(examples: Any) -> None:
    assert read_lines(a_draft(), {"clauses": [ADULTS], "examples": examples}) == [
        "Takes adults.",
        "Examples that cannot be read.",
    ]


def test_facts_that_no_longer_are_any_are_shown_as_they_are_written() -> None:
    example = {**GROWN, "facts": {"wings": True}}
    (_, line) = read_lines(a_draft(), {"clauses": [ADULTS], "examples": [example]})
    assert line.endswith('is known: {"wings": true}.')


def test_a_rule_that_holds_markup_is_shown_as_text() -> None:
    page = compared(a_draft(), rules={"clauses": [], "examples": [{**GROWN, "name": "<script>alert(1)</script>"}]})
    assert "<script>alert(1)" not in page
