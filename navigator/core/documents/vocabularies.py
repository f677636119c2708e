"""What a vocabulary looks like on the wire (rules.md section 1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.core.documents.answers import ANY_ANSWER, answer_shape, givens
from navigator.core.documents.conditions import FACT, condition_shape, read_test
from navigator.core.documents.faults import MISSING
from navigator.core.documents.shapes import (
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
    is_extra,
    records,
)
from navigator.core.facts.givens import Given
from navigator.core.facts.kinds import Fact, Kind
from navigator.core.facts.vocabulary import Change, Implication, Vocabulary

FORMAT = OneOf((1,))
NEED = "a need of the vocabulary"
CHANGES = ("never", "by_support", "with_time")
SENSITIVITIES = (0, 1, 2, 3)

Facts = Mapping[str, Fact]


def vocabulary_shape(facts: Facts) -> Shape:
    """The shape of a vocabulary with these facts."""
    return Record(
        {"format": FORMAT, "facts": MapOf(Text(empty=False), FACT_SHAPE)},
        {
            "version": Text(),
            "implications": ListOf(_implication(facts)),
            "progressions": ListOf(_change(facts, {"weeks": Whole(0)}, also=_refuse_setting_fixed_facts(facts))),
            "setbacks": ListOf(_change(facts, {})),
            "together": ListOf(ListOf(Name(NEED), least=2, most=2, distinct=True)),
        },
        also=_check_whole,
    )


def _check_fact(value: dict[str, Any], at: Place) -> None:
    has_options = value.get("kind") in (Kind.ONE, Kind.SEVERAL)
    if has_options and "options" not in value:
        at.key("options").refuse(MISSING, "the key options")
    least, most = value.get("min"), value.get("max")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        at.key("max").refuse(most, f"a whole number of at least {least}")


def _implication(facts: Facts) -> Shape:
    then = MapOf(Name(FACT), ANY_ANSWER, value_for=lambda name, _: answer_shape(facts[name]) if name in facts else None)
    return Record({"if": condition_shape(facts, elsewhere=False), "then": then})


def _change(facts: Facts, optional: dict[str, Shape], also: Any = None) -> Shape:
    def value_for(name: str, _: Place) -> Shape | None:
        return Nullable(answer_shape(facts[name])) if name in facts else None

    def check(value: dict[str, Any], at: Place) -> None:
        _refuse_needs(value, at)
        if also is not None:
            also(value, at)

    then = MapOf(Name(FACT), Nullable(ANY_ANSWER), value_for=value_for)
    return Record(
        {"need": Name(NEED), "then": then}, {"if": condition_shape(facts, elsewhere=False), **optional}, also=check
    )


def _refuse_needs(value: dict[str, Any], at: Place) -> None:
    then = value.get("then")
    if isinstance(then, dict) and "needs" in then:
        at.key("then").key("needs").refuse(then["needs"], "no value: nothing sets the needs of a person")


def _refuse_setting_fixed_facts(facts: Facts) -> Any:
    def check(value: dict[str, Any], at: Place) -> None:
        then = value.get("then")
        for name, each in then.items() if isinstance(then, dict) else ():
            if name in facts and facts[name].changes == "never":
                at.key("then").key(name).refuse(each, "no fact that never changes")

    return check


def _check_whole(value: dict[str, Any], at: Place) -> None:
    found = value.get("facts")
    needs = found.get("needs") if isinstance(found, dict) else None
    if not isinstance(needs, dict) or needs.get("kind") != Kind.SEVERAL:
        at.key("facts").key("needs").refuse(MISSING if needs is None else needs, 'a fact of the kind "several"')
    for key in ("progressions", "setbacks"):
        _refuse_twice(value, key, at)


def _refuse_twice(value: dict[str, Any], key: str, at: Place) -> None:
    met: set[Any] = set()
    for index, each in records(value, key):
        need = each.get("need")
        if isinstance(need, str) and need in met:
            at.key(key).item(index).key("need").refuse(need, f"at most one of the {key} for each need")
        met.add(str(need))


FACT_SHAPE = Record(
    {"kind": OneOf(tuple(kind.value for kind in Kind))},
    {
        "options": ListOf(Text(empty=False), least=1, distinct=True),
        "min": Whole(),
        "max": Whole(),
        "unit": Text(),
        "changes": OneOf(CHANGES),
        "need": Name(NEED),
        "sensitivity": OneOf(SENSITIVITIES),
    },
    also=_check_fact,
)


def facts_of(document: Any) -> dict[str, Fact]:
    """The facts of a vocabulary that are sound enough for the rest of it to be checked against them."""
    found = document.get("facts") if isinstance(document, dict) else None
    names = {NEED: needs_of(document)}
    sound = {}
    for name, value in found.items() if isinstance(found, dict) else ():
        place = Place("", [], names)
        FACT_SHAPE.check(value, place)
        if not place.faults and not is_extra(name):
            sound[name] = _fact(name, value)
    return sound


def needs_of(document: Any) -> tuple[str, ...]:
    """The needs that a vocabulary names, whatever else is wrong with it."""
    found = document.get("facts") if isinstance(document, dict) else None
    needs = found.get("needs") if isinstance(found, dict) else None
    options = needs.get("options") if isinstance(needs, dict) else None
    return tuple(each for each in options if isinstance(each, str)) if isinstance(options, list) else ()


def _fact(name: str, value: Mapping[str, Any]) -> Fact:
    return Fact(
        name,
        Kind(value["kind"]),
        tuple(value.get("options", ())) if value["kind"] in (Kind.ONE, Kind.SEVERAL) else (),
        value.get("min"),
        value.get("max"),
        value.get("changes"),
        value.get("need"),
        value.get("sensitivity", 0),
    )


def read_checked_vocabulary(document: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary of a document without faults."""
    facts = facts_of(document)
    return Vocabulary(
        facts,
        tuple(
            Implication(read_test(each["if"]), givens(facts, each["then"])) for each in document.get("implications", ())
        ),
        {each["need"]: _read_change(facts, each) for each in document.get("progressions", ())},
        {each["need"]: _read_change(facts, each) for each in document.get("setbacks", ())},
        tuple((one, other) for one, other in document.get("together", ())),
    )


def _read_change(facts: Facts, value: Mapping[str, Any]) -> Change:
    then: dict[str, Given | None] = {
        name: None for name, each in value["then"].items() if each is None and name in facts
    }
    then.update(givens(facts, {name: each for name, each in value["then"].items() if each is not None}))
    test = read_test(value["if"]) if "if" in value else None
    return Change(value["need"], test, then, value.get("weeks", 0))
