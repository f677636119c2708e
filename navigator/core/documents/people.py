"""What a person, and what is known of a person and a service, look like on the wire (rules.md sections 1 and 8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from navigator.core.cases import LACKS, Circumstances, Person, Support
from navigator.core.documents.answers import ANY_ANSWER, answer_shape, givens
from navigator.core.documents.conditions import FACT, SERVICE
from navigator.core.documents.shapes import (
    Day,
    Distance,
    Flag,
    ListOf,
    MapOf,
    Name,
    Nullable,
    OneOf,
    Place,
    Record,
    Shape,
    Text,
    Whole,
    parsed_day,
)
from navigator.core.documents.vocabularies import NEED
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import Fact, Kind


def person_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of a person who answers these facts."""
    answers = MapOf(
        Name(FACT), ANY_ANSWER, value_for=lambda name, _: answer_shape(facts[name]) if name in facts else None
    )
    support = Record({"need": Name(NEED), "until": Day()})

    def check(value: dict[str, Any], at: Place) -> None:
        _refuse_given_and_declined(value, at)
        _refuse_unborn(facts, value, at)

    return Record(
        {"id": Text(empty=False), "asked_on": Day()},
        {
            "facts": answers,
            "declined": ListOf(Name(FACT), distinct=True),
            "support_now": ListOf(support),
            "ruled_out": ListOf(Name(SERVICE), distinct=True),
        },
        also=check,
    )


def _refuse_given_and_declined(value: dict[str, Any], at: Place) -> None:
    answers, declined = value.get("facts"), value.get("declined")
    for index, fact in enumerate(declined if isinstance(declined, list) else []):
        if isinstance(answers, dict) and isinstance(fact, str) and fact in answers:
            at.key("declined").item(index).refuse(fact, "a fact that is not given as well")


def _refuse_unborn(facts: Mapping[str, Fact], value: dict[str, Any], at: Place) -> None:
    answers, asked_on = value.get("facts"), parsed_day(value.get("asked_on"))
    for name, answer in answers.items() if isinstance(answers, dict) else ():
        if name in facts and facts[name].kind is Kind.AGE:
            birth = parsed_day(answer)
            if birth is not None and asked_on is not None and birth > asked_on:
                at.key("facts").key(name).refuse(answer, "a date of birth not after the day of asking")


_YES_NO_OR_UNKNOWN = Nullable(Flag())
ABOUT_SHAPE = Record(
    {},
    {
        "covers": _YES_NO_OR_UNKNOWN,
        "safe": _YES_NO_OR_UNKNOWN,
        "way_in": Nullable(OneOf((True, *LACKS))),
        "reach": _YES_NO_OR_UNKNOWN,
        "usable": _YES_NO_OR_UNKNOWN,
        "in_time": _YES_NO_OR_UNKNOWN,
        "starts_in": Nullable(Whole(0, 36_500)),
        "lasts": _YES_NO_OR_UNKNOWN,
        "joint": ListOf(Name(SERVICE), distinct=True),
        "confirmed": _YES_NO_OR_UNKNOWN,
        "distance_km": Nullable(Distance()),
    },
)


def read_checked_person(facts: Mapping[str, Fact], value: Mapping[str, Any]) -> Person:
    """The person of a document without faults."""
    return Person(
        value["id"],
        Answers(givens(facts, value.get("facts", {})), date.fromisoformat(value["asked_on"])),
        frozenset(value.get("declined", ())),
        tuple(Support(each["need"], date.fromisoformat(each["until"])) for each in value.get("support_now", ())),
        frozenset(value.get("ruled_out", ())),
    )


def read_checked_circumstances(value: Mapping[str, Any]) -> Circumstances:
    """What is known of a person and a service, of a document without faults."""
    known = {key: each for key, each in value.items() if key in ABOUT_SHAPE.optional}
    return Circumstances(**{**known, "joint": frozenset(value.get("joint", ()))})
