"""Whether it matters what somebody can manage."""

from navigator.circumstances.particulars import Particulars
from navigator.planning import Planned


def is_worth_asking(planned: Planned) -> bool:
    """Whether a door of the plan has said anything that could be too far, too late or of no use to the person."""
    doors = {door for need in planned.plan.needs.values() for door in need.doors}
    return any(
        name in doors and _says_something(said)
        for entry in planned.stands.entries.values()
        for name, said in entry.particulars.items()
    )


def _says_something(said: Particulars) -> bool:
    return bool(said.site is not None or said.way_in.modes or said.languages or said.wait.days is not None)
