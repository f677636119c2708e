"""What listings of the town say of gender by hand: nobody is taken or refused whom they do not name."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from directory.importing.records import ServiceRecord
from directory.town.files import rows
from navigator.vocabulary import shipped_vocabulary

MONDAY = date(2026, 11, 23)
EVERYBODY = frozenset(shipped_vocabulary()["facts"]["gender"]["options"])

Clauses = list[dict[str, Any]]


def about_gender(clauses: Clauses) -> Clauses:
    return [each for each in clauses if "gender" in facts_of([each["test"], each.get("unless")])]


def facts_of(value: Any) -> set[str]:
    match value:
        case dict():
            return {value["fact"]} if "fact" in value else facts_of(list(value.values()))
        case list():
            return set().union(*map(facts_of, value))
    return set()


def parts() -> Iterator[tuple[str, Clauses]]:
    for row in rows(on=MONDAY):
        if isinstance(row, ServiceRecord):
            yield row.id, (row.rules or {}).get("clauses", [])
            for strand in row.strands:
                yield f"{row.id}#{strand.code}", (strand.rules or {}).get("clauses", [])
            for place in row.locations:
                yield f"{row.id}@{place.location}", (place.overrides or {}).get("clauses", [])


SAID = {name: found for name, clauses in parts() if (found := about_gender(clauses))}


def test_there_are_such_listings() -> None:
    assert {"somali-mentors", "slack-water#young_men", "lark-hill-shelter@lark-mosque"} <= set(SAID)


@pytest.mark.parametrize("name", SAID)
def test_a_clause_on_gender_turns_away_only_whom_it_names(name: str) -> None:
    assert [each["id"] for each in SAID[name] if each["effect"] != "excludes" or "is" not in each["test"]] == []


@pytest.mark.parametrize("name", SAID)
def test_of_all_whom_it_was_not_made_for_it_says_something_even_if_it_is_that_nothing_was_said(name: str) -> None:
    named = {each["test"]["is"] for each in SAID[name]}
    assert len(EVERYBODY - named) == 1
    assert all(each["strength"] == "not_said" for each in SAID[name] if each["test"]["is"] == "non_binary")
