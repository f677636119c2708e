"""Whether somebody uses a service from where they are, and not at its door. PURE.

So it is where the door is in a place to avoid, farther than they can travel, or met in a way that they cannot use,
while the service names a way that needs no journey. A door that one moves into is never used from afar.
"""

from __future__ import annotations

from collections.abc import Callable

from navigator.circumstances.limits import DOOR_MODES, REMOTE_MODES, Limits
from navigator.circumstances.particulars import Particulars
from navigator.circumstances.places import Places
from navigator.circumstances.reach import distance_to, near
from navigator.circumstances.safe import being_safe

WITHOUT_A_JOURNEY = frozenset({*REMOTE_MODES, "outreach"})
"""Ways of meeting for which nobody goes anywhere."""


def used_from_afar(*, places: Places, limits: Limits) -> Callable[[Particulars], bool]:
    """For one person: whether they use what says this without going there."""
    safe = being_safe(places)

    def judge(said: Particulars) -> bool:
        if said.is_moved_into or said.way_in.modes.isdisjoint(WITHOUT_A_JOURNEY):
            return False
        is_too_far = near(distance_to(said.site, places=places), limits=limits) is False
        is_no_way_of_theirs = limits.modes is not None and set(limits.modes).isdisjoint(DOOR_MODES)
        return is_too_far or is_no_way_of_theirs or bool(places.avoid and not safe(said.site))

    return judge
