"""Short ways to write a case document by hand: everything that is not said is plain and unproblematic."""

from typing import Any

from tests.navigator.core.cases.answers import Json

ASKED_ON = "2026-11-21"
READY: Json = {"covers": True, "safe": True, "way_in": True, "reach": True, "usable": True, "in_time": True}
NEEDS = {"kind": "several", "options": ["housing", "mental_health", "substance_use"]}


def case_of(services: list[Json], *, facts: Json | None = None, person: Json | None = None, **vocabulary: Any) -> Json:
    """A case of one person, p1, whose only need is housing unless said; every service is ready and starts at once."""
    ready = {one["id"]: READY | one.pop("about", {}) for one in services}
    return {
        "format": 1,
        "vocabulary": {"format": 1, "facts": {"needs": NEEDS} | (facts or {})} | vocabulary,
        "services": services,
        "people": [{"id": "p1", "asked_on": ASKED_ON, "facts": {"needs": ["housing"]}} | (person or {})],
        "about": {"p1": ready},
    }


def service(name: str, *clauses: Json, moves: str = "housing", **more: Any) -> Json:
    """A service that moves one need, or several parted by spaces."""
    return {"id": name, "needs": dict.fromkeys(moves.split(), "moves"), "clauses": list(clauses)} | more


def requires(name: str, test: Json, **more: Any) -> Json:
    """An `always` clause that asks for something."""
    return {"id": name, "effect": "requires", "strength": "always", "test": test} | more


def excludes(name: str, test: Json, **more: Any) -> Json:
    """An `always` clause that shuts somebody out."""
    return {"id": name, "effect": "excludes", "strength": "always", "test": test} | more


def given(needs: str, **facts: Any) -> Json:
    """A person's answers, with their needs parted by spaces."""
    return {"facts": {"needs": needs.split()} | facts}
