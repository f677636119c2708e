"""Lists of clauses by chance: those of the core's cases, written in ways that editors never would."""

from random import Random
from typing import Any

from hypothesis import strategies as st

from navigator.editing.clauses.spoken.sayable import Sayable, sayable
from tests.navigator.core.cases.documents import random_case
from tests.navigator.core.cases.services import KINDS

TOLD = ("wording", "source", "x_why", "x_until", "x_ask_again", "x_who_else")
TEXTS = ("", " ", "We cannot.\nNot yet.", "a\r\nb", "a\rb\n", "“Ja” & <b>\t\u00e9", '{"not": "json"')


def drawn_clauses() -> st.SearchStrategy[tuple[Sayable, list[dict[str, Any]]]]:
    """What can be said, and a list of clauses that the core reads, with every oddity that it lets pass."""
    return st.integers(0, 2**48).map(_drawn)


def _drawn(seed: int) -> tuple[Sayable, list[dict[str, Any]]]:
    rng = Random(seed)
    case = random_case(rng, most_services=3)
    found = [clause for service in case["services"] for clause in service["clauses"]]
    clauses = [{**clause, "id": f"c{place}"} for place, clause in enumerate(found)]
    services = {service["id"] for service in case["services"]}
    can = sayable(case["vocabulary"], kinds=KINDS, services=services)
    return can, [_odd(rng, _deeper(rng, clause)) for clause in clauses]


def _deeper(rng: Random, clause: dict[str, Any]) -> dict[str, Any]:
    """The clause with its test wrapped in groups, and words beside it."""
    test = clause["test"]
    for _ in range(rng.choice((0, 0, 1, 2, 4))):
        test = rng.choice(({"not": test}, {"all": [test, test]}, {"some": 1, "of": [test]}, {"any": [test]}))
    told = {key: rng.choice(TEXTS) for key in TOLD if rng.random() < 0.3}
    days = {key: "2027-01-01" for key in ("x_reviewed_on", "x_review_by") if rng.random() < 0.5}
    challenge = {"by": "duty", "text": rng.choice(TEXTS), **days, "x_note": [1]}
    return {**clause, "test": test, **told, **({"challenge": challenge} if rng.random() < 0.3 else {})}


def _odd(rng: Random, value: Any) -> Any:
    """The same in another order of keys and options, with notes of somebody's own here and there."""
    if isinstance(value, list):
        odd = [_odd(rng, each) for each in value]
        return odd[::-1] if rng.random() < 0.3 and all(isinstance(each, str) for each in odd) else odd
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if rng.random() < 0.2:
        rng.shuffle(keys)
    noted = {"x_note": rng.choice((None, "n", {"fact": 1}))} if rng.random() < 0.2 else {}
    return {**{key: _odd(rng, value[key]) for key in keys}, **({} if "elsewhere" in value else noted)}
