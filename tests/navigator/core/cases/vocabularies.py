"""Random vocabularies: a few facts of every kind, what implies what, what progress and setbacks change."""

from random import Random
from typing import Any

from tests.navigator.core.cases.answers import Json, answer, partly
from tests.navigator.core.cases.chances import chance, some
from tests.navigator.core.cases.conditions import condition, leaf

NEEDS = ("housing", "mental_health", "substance_use", "detox")
STATES: Json = {name: {"kind": "yes_no"} for name in ("papers", "settled", "treated")}
CIRCUMSTANCES: Json = {
    "gender": {"kind": "one", "options": ["woman", "man"]},
    "drinking": {"kind": "one", "options": ["none", "some", "daily"]},
    "signs": {"kind": "several", "options": ["sleep", "voices", "low"]},
    "nights": {"kind": "number", "min": 0},
    "balance": {"kind": "number"},
    "debts": {"kind": "number", "min": 0, "max": 5},
}
MOVING: Json = {
    "age": {"kind": "age"},
    "violence": {"kind": "ago"},
    "release": {"kind": "date"},
}
CHANGES = ("never", "with_time", "by_support")


def vocabulary(rng: Random, *, asked_on: str, moving: float) -> Json:
    """A vocabulary of two to four needs and two to seven other facts; so likely, some of them move with the day."""
    needs = some(rng, NEEDS, least=2, most=rng.choice((2, 3, 3, 4)))
    facts = _facts(rng, needs, moving=moving)
    others = {name: facts[name] for name in facts if name != "needs"}
    changeable = {name: one for name, one in others.items() if one.get("changes") != "never"}
    made: Json = {"format": 1, "version": "2026-11", "facts": facts}
    made["implications"] = [_implication(rng, facts, others, asked_on) for _ in range(rng.choice((0, 0, 1, 1, 2)))]
    made["progressions"] = [
        _progression(rng, need, facts, changeable, asked_on) for need in needs if changeable and chance(rng, 0.9)
    ]
    made["setbacks"] = [
        _change(rng, need, facts, changeable, asked_on) for need in needs if changeable and chance(rng, 0.5)
    ]
    made["together"] = [some(rng, needs, least=2, most=2)] if chance(rng, 0.6) else []
    return {key: value for key, value in made.items() if value or key == "facts"}


def _facts(rng: Random, needs: list[str], *, moving: float) -> Json:
    states = some(rng, list(STATES), least=1, most=3)
    circumstances = some(rng, list(CIRCUMSTANCES), least=1, most=2)
    with_time = some(rng, list(MOVING), least=1, most=2) if chance(rng, moving) else []
    chosen: Json = {
        name: dict((STATES | CIRCUMSTANCES | MOVING)[name]) for name in [*states, *circumstances, *with_time]
    }
    for definition in chosen.values():
        if chance(rng, 0.4):
            definition["sensitivity"] = rng.randint(0, 3)
        if chance(rng, 0.5):
            definition["changes"] = rng.choice(CHANGES)
    order = ["needs", *chosen]
    rng.shuffle(order)
    return {name: chosen.get(name, {"kind": "several", "options": needs}) for name in order}


def _implication(rng: Random, facts: Json, others: Json, asked_on: str) -> Json:
    name = rng.choice(sorted(others))
    then: dict[str, Any] = {name: answer(rng, others[name], asked_on=asked_on)}
    return {"if": condition(rng, facts, depth=1) if chance(rng, 0.3) else leaf(rng, facts), "then": then}


def _progression(rng: Random, need: str, facts: Json, changeable: Json, asked_on: str) -> Json:
    weeks = {"weeks": rng.choice((0, 1, 2, 3, 8))} if chance(rng, 0.7) else {}
    return _change(rng, need, facts, changeable, asked_on) | weeks


def _change(rng: Random, need: str, facts: Json, changeable: Json, asked_on: str) -> Json:
    states = sorted(STATES.keys() & changeable.keys())
    names = some(rng, states if states and chance(rng, 0.6) else sorted(changeable), least=1, most=2)
    made: Json = {"need": need, "then": {name: _changed(rng, changeable[name], asked_on) for name in names}}
    if chance(rng, 0.25):
        made["if"] = condition(rng, facts, depth=1)
    return made


def _changed(rng: Random, definition: Json, asked_on: str) -> Any:
    if chance(rng, 0.1):
        return None
    if definition["kind"] == "yes_no":
        return chance(rng, 0.9)
    if definition["kind"] == "several" and chance(rng, 0.5):
        return partly(rng, definition["options"])
    return answer(rng, definition, asked_on=asked_on)
