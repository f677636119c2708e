"""What one person asks. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from navigator.circumstances.limits import Limits
from navigator.circumstances.places import Places
from navigator.core.cases import Person


@dataclass(frozen=True, slots=True, repr=False)
class Enquiry:
    """A person without a name, their places, and what they can manage.

    `answers` are the person's facts as they came, values of the wire format, to be repeated to that person. What
    prints an enquiry prints none of it.
    """

    person: Person
    answers: Mapping[str, Any]
    places: Places
    limits: Limits

    def __repr__(self) -> str:
        return "<Enquiry>"
