"""What the questions of the grid look like in the vocabulary. PURE."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from navigator.core.documents import Fault, Faults
from navigator.core.documents.answers import OLDEST
from navigator.core.documents.conditions import FACT, condition_shape
from navigator.core.documents.faults import MISSING
from navigator.core.documents.services import refuse_twice
from navigator.core.documents.shapes import ListOf, MapOf, Name, OneOf, Place, Record, Shape, Text, Whole, records
from navigator.core.documents.vocabularies import NEED, facts_of, needs_of
from navigator.core.facts.kinds import Fact, Kind
from navigator.grid.questions import (
    ANSWERS,
    EACH,
    GROUP,
    HISTORY,
    KINDS,
    RANGE,
    FollowUp,
    Grid,
    Option,
    Question,
    Setting,
)
from navigator.grid.settings import ALSO, SETTINGS, read_settings

QUESTIONS = "x_grid"
"""The key of the vocabulary under which they stand."""

ID = re.compile(r"[a-z][a-z0-9_]*\Z")
SETTING = "a setting of " + SETTINGS
NEEDED = {
    GROUP: ("people", "about"),
    HISTORY: ("people", "fact"),
    EACH: ("options",),
    RANGE: ("people", "about", "fact", "everybody"),
}
"""What a question of each kind cannot do without."""
FACTS = {HISTORY: (Kind.AGO,), RANGE: (Kind.AGE, Kind.NUMBER)}
"""The kinds of fact that a question of a kind may ask about."""

WORDS = Text(empty=False)


def read_grid(vocabulary: Mapping[str, Any]) -> Grid:
    """The questions of a vocabulary; none where it has none. Raises `Faults` that name each fault by its path."""
    faults = faults_of_questions(vocabulary)
    if faults:
        raise Faults(faults)
    settings = read_settings(vocabulary)
    facts = facts_of(vocabulary)
    return Grid(tuple(_question(each, settings, facts) for each in vocabulary.get(QUESTIONS, ())))


def faults_of_questions(vocabulary: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Every fault of the questions of a vocabulary, by its path there."""
    facts = facts_of(vocabulary)
    settings = [each["id"] for _, each in records(vocabulary, SETTINGS) if isinstance(each.get("id"), str)]
    top = Place("", [], {FACT: facts, NEED: needs_of(vocabulary), SETTING: settings})
    for key, shape in ((SETTINGS, ListOf(_SETTING)), (QUESTIONS, ListOf(_question_shape(facts)))):
        shape.check(vocabulary.get(key, []), top.key(key))
        refuse_twice(vocabulary.get(key), top.key(key))
    _refuse_what_comes_after_nothing(vocabulary, top.key(QUESTIONS))
    _refuse_what_takes_over_later_ones(vocabulary, top.key(SETTINGS))
    return tuple(top.faults)


class _Id:
    """A name of small letters, digits and underlines."""

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, str) or not ID.match(value):
            at.refuse(value, "small letters, digits and _, beginning with a letter")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}


_SETTING = Record(
    {"id": _Id(), "label": WORDS, "kinds": ListOf(WORDS), "needs": ListOf(Name(NEED))}, {ALSO: Name(SETTING)}
)


def _question_shape(facts: Mapping[str, Fact]) -> Record:
    about = condition_shape(facts, elsewhere=False)
    named: Mapping[str, Shape] = {"id": _Id(), "label": WORDS, "about": about}
    quick = Record({"label": WORDS}, {"from": Whole(0), "to": Whole(0), "each": MapOf(WORDS, OneOf(ANSWERS))})
    return Record(
        {"id": _Id(), "kind": OneOf(KINDS), "short": WORDS, "question": WORDS},
        {
            **dict.fromkeys(("people", "under", "over", "everybody", "unit", "note"), WORDS),
            "about": about,
            "fact": Name(FACT),
            "options": ListOf(Record({**named, "people": WORDS}, {"settled_by": Name(NEED)}), least=1),
            "unless": ListOf(Record(named)),
            "months": ListOf(Whole(1), distinct=True),
            "margin": Whole(1),
            "quick": ListOf(quick),
            "where": Name(SETTING),
            "after": WORDS,
            "settled_by": Name(NEED),
        },
        also=lambda value, at: _check_whole(value, at, facts),
    )


def _check_whole(value: dict[str, Any], at: Place, facts: Mapping[str, Fact]) -> None:
    for key in ("options", "unless"):
        refuse_twice(value.get(key), at.key(key))
    kind = value.get("kind")
    if kind not in KINDS:
        return
    for key in NEEDED[kind]:
        if key not in value:
            at.key(key).refuse(MISSING, f"the key {key}, for a question of the kind {kind}")
    if kind == RANGE and not ("under" in value or "over" in value):
        at.key("over").refuse(MISSING, "the key under or over, for a question of the kind range")
    fact = facts.get(value.get("fact", ""))
    if kind in FACTS and fact and fact.kind not in FACTS[kind]:
        at.key("fact").refuse(value["fact"], "a fact of the kind " + " or ".join(FACTS[kind]))


def _refuse_what_comes_after_nothing(vocabulary: Mapping[str, Any], at: Place) -> None:
    before: set[str] = set()
    for index, each in records(vocabulary, QUESTIONS):
        if each.get("after", "") and each["after"] not in before:
            at.item(index).key("after").refuse(each["after"], "a question of the kind group that stands before it")
        if each.get("kind") == GROUP:
            before.add(str(each.get("id")))


def _refuse_what_takes_over_later_ones(vocabulary: Mapping[str, Any], at: Place) -> None:
    names = [each.get("id") for _, each in records(vocabulary, SETTINGS)]
    for index, each in records(vocabulary, SETTINGS):
        if each.get(ALSO) in names[index:]:
            at.item(index).key(ALSO).refuse(each[ALSO], "a setting that stands before it")


def _question(value: Mapping[str, Any], settings: Mapping[str, Setting], facts: Mapping[str, Fact]) -> Question:
    fact = facts.get(value.get("fact", ""))
    said = {key: each for key, each in value.items() if not key.startswith("x_")}
    return Question(
        **{
            **said,
            "least": fact.least or 0 if fact else 0,
            "most": OLDEST if fact is None or fact.most is None else fact.most,
            "about": said.get("about") or {"fact": said.get("fact", ""), "happened": True},
            "options": tuple(_option(each) for each in said.get("options", ())),
            "unless": tuple(FollowUp(each["id"], each["label"], each["about"]) for each in said.get("unless", ())),
            "months": tuple(said.get("months", ())),
            "quick": tuple(said.get("quick", ())),
            "where": settings.get(said.get("where", "")),
        }
    )


def _option(value: Mapping[str, Any]) -> Option:
    return Option(value["id"], value["label"], value["people"], value["about"], value.get("settled_by", ""))
