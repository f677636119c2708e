"""Random services: clauses that share facts, wait for the progress of other needs, or speak of other services."""

from random import Random

from tests.navigator.core.cases.answers import MONTHS, YEARS, Json
from tests.navigator.core.cases.chances import chance, some
from tests.navigator.core.cases.conditions import condition

KINDS = ("hostel", "team")
TEMPERS = ("open", "waits", "waits", "waits", "opens", "mixed", "mixed", "mixed")
FRESH, OLD = "2026-10-01", "2026-01-15"
STALE_BEFORE = "2026-05-21"


def services(rng: Random, vocabulary: Json, *, count: int) -> list[Json]:
    """So many judged things of different temper; some of them parts of one service."""
    made = [_named(rng, f"s{place}", vocabulary) for place in range(1, count + 1)]
    references = _references(made)
    for one in made:
        others = [name for name in vocabulary["facts"] if name != "needs" or chance(rng, 0.15)]
        read = some(rng, others or ["needs"], least=1, most=3)
        facts = {name: vocabulary["facts"][name] for name in read}
        temper = rng.choice(TEMPERS)
        most = {"open": 0, "mixed": 3}.get(temper, rng.choice((1, 1, 1, 2)))
        one["clauses"] = [
            _clause(rng, f"c{place}", one, vocabulary, facts, references, temper)
            for place in range(1, rng.randint(min(1, most), most) + 1)
        ]
    return made


def _named(rng: Random, name: str, vocabulary: Json) -> Json:
    options = vocabulary["facts"]["needs"]["options"]
    listed = some(rng, options, least=1, most=rng.choice((1, 2, 2, 3)))
    needs = {need: "moves" if chance(rng, 0.75) else "holds" for need in listed}
    made: Json = {"id": name, "needs": needs}
    if chance(rng, 0.35):
        made["service"] = rng.choice(("org", "org", "org", "s1"))
        made |= rng.choice(({"location": "north"}, {"strand": "women"}, {"location": "north", "strand": "drugs"}))
    if chance(rng, 0.5):
        made["kinds"] = some(rng, KINDS, least=1)
    return made


def _references(made: list[Json]) -> list[Json]:
    """Every way to name what is there."""
    names = {one["id"] for one in made} | {one["service"] for one in made if "service" in one}
    kinds = {kind for one in made for kind in one.get("kinds", [])}
    return [{"service": name} for name in sorted(names)] + [{"kind": kind} for kind in sorted(kinds)]


def _clause(
    rng: Random, name: str, service: Json, vocabulary: Json, facts: Json, references: list[Json], temper: str
) -> Json:
    test = None
    if chance(rng, 0.9 if temper == "waits" else 0.1):
        test = _waiting_test(rng, service, vocabulary)
    elif chance(rng, 0.9 if temper == "opens" else 0.1):
        test = opening_test(rng, vocabulary)
    made: Json = {
        "id": name,
        "effect": "requires" if test else rng.choice(("requires", "excludes")),
        "strength": "always" if test else rng.choice(("always", "always", "always", "case_by_case", "not_said")),
        "test": test or condition(rng, facts, elsewhere=references),
    }
    if chance(rng, 0.15):
        made["unless"] = condition(rng, facts, depth=1, elsewhere=references)
    if chance(rng, 0.2):
        made["day"] = rng.choice(("asked", "start"))
    if chance(rng, 0.15):
        made["challenge"] = {"by": rng.choice(("duty", "guidance"))}
    if chance(rng, 0.85):
        made["confirmed_on"] = FRESH if chance(rng, 0.85) else OLD
    return made


def _waiting_test(rng: Random, service: Json, vocabulary: Json) -> Json | None:
    """That a fact is as the progression of some need leaves it: the stuff of stages and circles."""
    after = [
        {"fact": name, "is": value}
        for progression in vocabulary.get("progressions", [])
        for name, value in progression["then"].items()
        if vocabulary["facts"][name]["kind"] in ("yes_no", "one") and value is not None
        if progression["need"] not in service["needs"] or chance(rng, 0.2)
    ]
    return rng.choice(after) if after else None


def opening_test(rng: Random, vocabulary: Json) -> Json | None:
    """That time alone may bring to hold: an age reached, long enough ago, a date coming near."""
    tests: Json = {
        "age": {"at_least": rng.choice(YEARS)},
        "violence": {"within_months": rng.choice(MONTHS[1:])},
        "release": {"within_days": rng.choice(([-14, 1], [-14, 14], [-1, 30]))},
    }
    moving = [{"fact": name} | tests[name] for name in sorted(tests) if name in vocabulary["facts"]]
    return _passing(rng.choice(moving)) if moving else None


def _passing(test: Json) -> Json:
    return {"not": test} if test["fact"] == "violence" else test
