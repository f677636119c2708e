"""Weaving needs and time: doors that wait for the progress of another need, in a row or in a circle, or for a day."""

from random import Random

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.chances import chance, some
from tests.navigator.core.cases.services import FRESH, OLD, opening_test


def weave(rng: Random, vocabulary: Json, services: list[Json]) -> None:
    """Make the doors of some needs ask for a state that only the progression of the next need brings."""
    needs = vocabulary["facts"]["needs"]["options"]
    chain = some(rng, needs, least=2, most=3)
    pairs = list(zip(chain, chain[1:] + chain[:1], strict=True))
    if chance(rng, 0.5):
        pairs.pop()
    for (need, after), state in zip(pairs, _states(vocabulary), strict=False):
        _bring(rng, vocabulary, after, state)
        for service in services:
            if service["needs"].get(need) == "moves" and chance(rng, 0.9):
                test = {"fact": state, "is": True}
                service["clauses"].append(_waiting_clause(rng, f"w_{state}", test))


def ripen(rng: Random, vocabulary: Json, services: list[Json]) -> None:
    """Make the doors of one need wait for something that time alone may bring."""
    need = rng.choice(vocabulary["facts"]["needs"]["options"])
    for service in services:
        test = opening_test(rng, vocabulary)
        if test and service["needs"].get(need) == "moves":
            service["clauses"].append(_waiting_clause(rng, "w_day", test))


def _states(vocabulary: Json) -> list[str]:
    facts = vocabulary["facts"]
    return [name for name in facts if facts[name]["kind"] == "yes_no" and facts[name].get("changes") != "never"]


def _bring(rng: Random, vocabulary: Json, need: str, state: str) -> None:
    """Let the progression of the need bring the state."""
    progressions = vocabulary.setdefault("progressions", [])
    made = next((one for one in progressions if one["need"] == need), None)
    if made is None:
        made = {"need": need, "weeks": rng.choice((0, 1, 2, 8)), "then": {}}
        progressions.append(made)
    made["then"][state] = True
    if chance(rng, 0.8):
        made.pop("if", None)


def _waiting_clause(rng: Random, name: str, test: Json) -> Json:
    return {
        "id": name,
        "effect": "requires",
        "strength": "always",
        "test": test,
        "confirmed_on": FRESH if chance(rng, 0.9) else OLD,
    }
