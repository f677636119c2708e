"""Sections 3 and 4: which clauses a complete person breaks, outcomes, and verdicts as sets of outcomes.

`hopeful` is the reading of the hopeful run, which leaves stale clauses aside; else all clauses count.
"""

from tests.navigator.core.oracle.completions import TimedLeaf, completions
from tests.navigator.core.oracle.conditions import Values, holds, leaves, references
from tests.navigator.core.oracle.values import Facts
from tests.navigator.core.oracle.world import Json, World, organisation, remembered, service_named, starts_in

WORST_FIRST = ("closed", "not_said", "case_by_case")
BETTER_THAN_NOT_SAID = ("open", "case_by_case")
Outcomes = frozenset[str]
CLOSED: Outcomes = frozenset({"closed"})
OPEN: Outcomes = frozenset({"open"})


def verdict(world: World, facts: Facts, service_id: str, *, hopeful: bool, later: int = 0) -> Outcomes:
    """The set of outcomes over all completions; empty where there is no completion."""
    return frozenset(one for _, one in outcomes_by_completion(world, facts, service_id, hopeful=hopeful, later=later))


@remembered
def outcomes_by_completion(
    world: World, facts: Facts, service_id: str, *, hopeful: bool, later: int = 0
) -> list[tuple[Values, str]]:
    """Every completion, over the facts that the service reads, with its outcome."""
    service = service_named(world, service_id)
    return [
        (values, outcome(world, service, values, hopeful=hopeful, later=later))
        for values in completions_for(world, facts, service_id, later=later)
    ]


def is_closed(world: World, facts: Facts, service_id: str, *, hopeful: bool, later: int = 0) -> bool:
    """Whether every completion closes the service; true too where no completion is left."""
    service = service_named(world, service_id)
    return all(
        outcome(world, service, values, hopeful=hopeful, later=later) == "closed"
        for values in completions_for(world, facts, service_id, later=later)
    )


@remembered
def completions_for(world: World, facts: Facts, service_id: str, *, later: int = 0) -> list[Values]:
    """Every completion over the facts that the service reads, also through `elsewhere`."""
    timed = _leaves_on(world, service_id, later)
    return completions(world, facts, reads={leaf["fact"] for leaf, _ in timed}, leaves_on=timed)


def outcome(world: World, service: Json, values: Values, *, hopeful: bool, later: int) -> str:
    """The worst strength among the clauses that this complete person breaks."""
    return worst(
        strength(clause)
        for clause in service["clauses"]
        if breaks(world, service, clause, values, hopeful=hopeful, later=later)
    )


def worst(strengths: object) -> str:
    """The outcome of a set of broken strengths."""
    broken = set(strengths)  # type: ignore[call-overload]
    return next((one for one in WORST_FIRST if one in broken), "open")


def strength(clause: Json) -> str:
    """The outcome that a broken clause asks for: `always` closes, but under a duty counts as case by case."""
    if clause["strength"] != "always":
        return str(clause["strength"])
    return "case_by_case" if clause.get("challenge", {}).get("by") == "duty" else "closed"


def is_stale(world: World, clause: Json) -> bool:
    """Whether the clause was not confirmed in time (section 8)."""
    limit = world.case.get("stale_before")
    return limit is not None and clause.get("confirmed_on", "") < limit


def breaks(world: World, service: Json, clause: Json, values: Values, *, hopeful: bool, later: int = 0) -> bool:
    """Whether a complete person breaks the clause on either judged day, in the reading asked for (9.1, 9.11)."""
    if hopeful and is_stale(world, clause):
        return False
    return all(
        _breaks_reading(world, service, clause, values, others_stale=others_stale, later=later)
        for others_stale in ((True, False) if hopeful else (True,))
    )


def _breaks_reading(
    world: World, service: Json, clause: Json, values: Values, *, others_stale: bool, later: int
) -> bool:
    def elsewhere(reference: Json) -> bool:
        return _taken_elsewhere(world, service, reference, values, stale=others_stale, later=later)

    def true_on(test: Json, day: int) -> bool:
        return holds(test, values, kinds=world.kinds, asked_on=world.asked_on, later=day, elsewhere=elsewhere)

    return any(
        true_on(clause["test"], day) == (clause["effect"] == "excludes")
        and not ("unless" in clause and true_on(clause["unless"], day))
        for day in _judged_days(world, service, clause, later)
    )


def _judged_days(world: World, service: Json, clause: Json, later: int) -> list[int]:
    days = {"asked": later, "start": later + starts_in(world, service["id"])}
    return [days[clause["day"]]] if "day" in clause else sorted(set(days.values()))


def _taken_elsewhere(world: World, service: Json, reference: Json, values: Values, *, stale: bool, later: int) -> bool:
    return any(
        _own_outcome(world, other, values, stale=stale, later=later) in BETTER_THAN_NOT_SAID
        for other in _others(world, service, reference)
    )


def _own_outcome(world: World, other: Json, values: Values, *, stale: bool, later: int) -> str:
    return worst(
        strength(clause)
        for clause in other["clauses"]
        if not speaks_of_others(clause)
        and (stale or not is_stale(world, clause))
        and _breaks_reading(world, other, clause, values, others_stale=stale, later=later)
    )


def _others(world: World, service: Json, reference: Json) -> list[Json]:
    """The judged things of another service that the reference means."""
    return [
        other
        for other in world.services
        if organisation(other) != organisation(service)
        and (
            reference["service"] in (other["id"], organisation(other))
            if "service" in reference
            else reference["kind"] in other.get("kinds", [])
        )
    ]


def speaks_of_others(clause: Json) -> bool:
    """Whether the clause holds an `elsewhere`, in its test or in its `unless`."""
    return any(True for test in _tests(clause) for _ in references(test))


def _tests(clause: Json) -> list[Json]:
    return [clause[part] for part in ("test", "unless") if part in clause]


@remembered
def _leaves_read(world: World, service_id: str) -> list[tuple[Json, str]]:
    """Every leaf that decides the service, with the judged thing whose days it is judged on."""
    service = service_named(world, service_id)
    tests = [test for clause in service["clauses"] for test in _tests(clause)]
    found = [(leaf, service_id) for test in tests for leaf in leaves(test)]
    for reference in (reference for test in tests for reference in references(test)):
        for other in _others(world, service, reference):
            own = [clause for clause in other["clauses"] if not speaks_of_others(clause)]
            found += [(leaf, other["id"]) for clause in own for test in _tests(clause) for leaf in leaves(test)]
    return found


def _leaves_on(world: World, service_id: str, later: int) -> list[TimedLeaf]:
    return [
        (leaf, day)
        for leaf, judged in _leaves_read(world, service_id)
        for day in {later, later + starts_in(world, judged)}
    ]


def reads_time(world: World, service_id: str) -> bool:
    """Whether the service reads any fact that moves with the day; where it does not, a later day changes nothing."""
    return any(world.kinds[leaf["fact"]] in ("age", "ago", "date") for leaf, _ in _leaves_read(world, service_id))
