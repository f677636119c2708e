"""A plan in words, straight from what a person says."""

from collections.abc import Collection
from typing import Any

from navigator.planning import enquiry_of, planned, told
from navigator.telling.told import Told
from tests.navigator.cast import enquiring


def plan_for(person: dict[str, Any], *, skipped: Collection[str] = (), **also: Any) -> Told:
    """The plan for a person of the wire format, without an id; `also` are places and limits."""
    return told(planned(enquiry_of(enquiring(person, **also)), skipped=skipped))
