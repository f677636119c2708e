"""Values that a person may give, and the values around which tests are written so that bounds are often met exactly."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.navigator.core.cases.chances import chance, some

Json = dict[str, Any]
ASKED_ON = ("2026-11-21", "2027-02-27", "2027-02-28", "2028-02-28", "2028-02-29")
YEARS = (18, 19, 20, 24)
MONTHS = (0, 1, 2, 6)
NIGHTS = (0, 1, 2, 3, 5, 8)
DAYS = (-14, -1, 0, 1, 14, 30, 84)


def answer(rng: Random, definition: Json, *, asked_on: str) -> Any:
    """A value as a person would give it; a `several` or an age only partly now and then."""
    kind = definition["kind"]
    if kind == "yes_no":
        return chance(rng, 0.5)
    if kind == "one":
        return rng.choice(definition["options"])
    if kind == "several":
        return several(rng, definition["options"])
    if kind == "number":
        return number(rng, definition)
    if kind == "ago":
        return "never" if chance(rng, 0.3) else rng.choice(MONTHS) + rng.randint(0, 1)
    if kind == "date":
        return "none" if chance(rng, 0.3) else _near(rng, asked_on)
    return rng.choice(YEARS) - rng.randint(0, 1) if chance(rng, 0.4) else birth(rng, asked_on=asked_on)


def several(rng: Random, options: Iterable[str]) -> Any:
    """A whole list, or what is had and what is not."""
    options = list(options)
    if chance(rng, 0.6):
        return some(rng, options)
    return partly(rng, options)


def partly(rng: Random, options: list[str]) -> Json:
    """A few options had and a few not had, never one both ways."""
    named = some(rng, options, least=1)
    split = rng.randint(0, len(named))
    return {"has": named[:split], "has_not": named[split:]}


def number(rng: Random, definition: Json) -> int:
    """A whole number within the bounds of the fact."""
    lowest = definition.get("min", -2)
    return max(lowest, min(definition.get("max", 10), rng.choice(NIGHTS) + rng.randint(-1, 1)))


def birth(rng: Random, *, asked_on: str) -> str:
    """A date of birth close to a birthday that tests ask about, often a 29 February."""
    if chance(rng, 0.3):
        return rng.choice(("2004-02-29", "2008-02-29", "2012-02-29"))
    day = date.fromisoformat(asked_on)
    birthday = date(day.year - rng.choice(YEARS), day.month, min(day.day, 28))
    return (birthday + timedelta(days=rng.choice((-1, 0, 1, 2, 20, 200)))).isoformat()


def _near(rng: Random, asked_on: str) -> str:
    return (date.fromisoformat(asked_on) + timedelta(days=rng.choice(DAYS) + rng.randint(-1, 1))).isoformat()
