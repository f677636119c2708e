"""Random tests of rules.md, section 2."""

from random import Random
from typing import Any

from tests.navigator.core.cases.answers import DAYS, MONTHS, NIGHTS, YEARS, Json
from tests.navigator.core.cases.chances import chance, some


def condition(rng: Random, facts: Json, *, depth: int = 2, elsewhere: list[Json] | None = None) -> Json:
    """A test over these facts, nested at most so deep; with an `elsewhere` only from those given."""
    if elsewhere and chance(rng, 0.1):
        return {"elsewhere": rng.choice(elsewhere)}
    if depth == 0 or chance(rng, 0.6):
        return {"anyone": True} if chance(rng, 0.03) else leaf(rng, facts)
    inner = [condition(rng, facts, depth=depth - 1, elsewhere=elsewhere) for _ in range(rng.randint(1, 3))]
    shape = rng.choice(("all", "any", "not", "some"))
    if shape == "not":
        return {"not": inner[0]}
    if shape == "some":
        return {"some": rng.randint(1, len(inner)), "of": inner}
    return {shape: inner}


def leaf(rng: Random, facts: Json) -> Json:
    """One operator on one fact."""
    name = rng.choice(sorted(facts))
    return {"fact": name} | _operator(rng, facts[name])


def _operator(rng: Random, definition: Json) -> Json:
    kind = definition["kind"]
    if kind in ("yes_no", "one"):
        options = [True, False] if kind == "yes_no" else definition["options"]
        return {"is": rng.choice(options)} if chance(rng, 0.7) else {"one_of": some(rng, options, least=1)}
    if kind == "several":
        return {rng.choice(("includes_any", "includes_all")): some(rng, definition["options"], least=1, most=2)}
    if kind == "ago":
        if chance(rng, 0.3):
            return {"happened": chance(rng, 0.5)}
        return {"within_months": rng.choice(MONTHS)}
    if kind == "date":
        return {"within_days": sorted(rng.sample(DAYS, 2)) if chance(rng, 0.9) else [0, 0]}
    return _bounds(rng, [bound for bound in (YEARS if kind == "age" else NIGHTS) if _fits(definition, bound)])


def _fits(definition: Json, bound: int) -> bool:
    return bool(definition.get("min", bound) <= bound <= definition.get("max", bound))


def _bounds(rng: Random, bounds: list[Any]) -> Json:
    shape = rng.choice(("at_least", "at_most", "between"))
    if shape == "between":
        return {"between": sorted(rng.choices(bounds, k=2))}
    return {shape: rng.choice(bounds)}
