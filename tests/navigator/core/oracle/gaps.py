"""Section 6: each need's gap over both runs, certain or possible."""

from tests.navigator.core.oracle.circles import circles, circles_among, unreached
from tests.navigator.core.oracle.completions import needs_of
from tests.navigator.core.oracle.further_gaps import further_gaps
from tests.navigator.core.oracle.ladder import (
    Gap,
    behind,
    behind_gap,
    circle_gap,
    ladder,
    later_doors,
    not_yet_gap,
    step_gaps,
    waiting_gap,
)
from tests.navigator.core.oracle.stages import Needs, run_from, stages, ways_within
from tests.navigator.core.oracle.world import World


def gaps(world: World) -> list[Gap]:
    """All gaps and warnings of a person, each once."""
    told: list[Gap] = []
    for need in needs_of(world):
        found = need_gaps(world, need)
        certain = any(gap["certainty"] == "certain" for gap in found)
        told += [gap for gap in found if _is_told(gap, beside_certain=certain) and gap not in told]
    certain_warnings = further_gaps(world, hopeful=True)
    held = {(gap["code"], *gap["needs"]) for gap in certain_warnings}
    told += [gap | {"certainty": "certain"} for gap in certain_warnings]
    return told + [
        gap | {"certainty": "possible"}
        for gap in further_gaps(world, hopeful=False)
        if (gap["code"], *gap["needs"]) not in held
    ]


def need_gaps(world: World, need: str) -> list[Gap]:
    """The gaps of one need, before a certain one silences the possible ones beside it."""
    if need not in stages(world, hopeful=True).stage:
        return _without_hope(world, need)
    told = _with_hope(world, need)
    if need in stages(world, hopeful=False).stage:
        return told
    return told + [gap | {"certainty": "possible"} for gap in ladder(world, need, hopeful=False)]


def _is_told(gap: Gap, *, beside_certain: bool) -> bool:
    return gap["certainty"] == "certain" or gap["code"] == "catch_22" or not beside_certain


def _with_hope(world: World, need: str) -> list[Gap]:
    """A stage in the hopeful run: what it waits for, and the first of `lasts` and `sure` that empties."""
    run = stages(world, hopeful=True)
    told = [gap | {"certainty": "certain"} for gap in step_gaps(world, need, hopeful=True)]
    if run.stage[need] == 0:
        return told
    certainty = "certain" if need in stages(world, hopeful=False).stage else "possible"
    return [waiting_gap(need, run.waits_for[need]) | {"certainty": certainty}, *told]


def _without_hope(world: World, need: str) -> list[Gap]:
    """No stage in the hopeful run: later doors only where they also hold with the strict doors (9.12, 9.13)."""
    told = [
        circle_gap(world, circle, hopeful=True) | {"certainty": _certainty_of_circle(world, circle)}
        for circle in circles(world, hopeful=True)
        if need in circle
    ]
    if any(gap["certainty"] == "certain" for gap in told):
        return told
    return told + [gap | {"certainty": "certain"} for gap in _certain_gaps(world, need, in_circle=bool(told))]


def _certain_gaps(world: World, need: str, *, in_circle: bool) -> list[Gap]:
    waits_behind = not in_circle and need in behind(world, hopeful=True)
    waits_for_a_day = not in_circle and not waits_behind and bool(later_doors(world, need, hopeful=True))
    if waits_behind and _surely_behind(world, need):
        return [behind_gap(world, need, hopeful=True)]
    if waits_for_a_day and [gap["code"] for gap in ladder(world, need, hopeful=False)] == ["not_yet"]:
        return [not_yet_gap(world, need, hopeful=True)]
    return step_gaps(world, need, hopeful=True)


def _certainty_of_circle(world: World, circle: Needs) -> str:
    """Certain when every need of it has a strict door with some T within the hopeful S∞ and the circle."""
    within = stages(world, hopeful=True).reached | circle
    return "certain" if all(ways_within(world, need, within, hopeful=False) for need in circle) else "possible"


def _surely_behind(world: World, need: str) -> bool:
    """Whether the need, with strict doors, is in no circle of the hopeful U and enters once all of those are added."""
    among, reached = unreached(world, hopeful=True), stages(world, hopeful=True).reached
    strict = circles_among(world, among, reached, hopeful=False)
    start = reached.union(*strict)
    return need not in start and need in run_from(world, start, among, hopeful=False).stage
