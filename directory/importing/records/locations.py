"""What a row says of a location. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass

from directory.importing.records.parts import AccessibilityRecord
from directory.importing.values import Choice, Degrees, Id, Line, ListOf, Page, Slug, said
from navigator.core.documents.faults import Fault

VISIBILITIES = ("public", "area_only", "confidential")
LOCATION_TYPES = ("physical", "postal", "virtual")
ADDRESS = ("address_1", "address_2", "city", "postal_code")
POINT = ("latitude", "longitude")

UNTOLD = re.compile(
    r"\W*(strictly |private and )?(address )?(is )?"
    r"(confidential|undisclosed|not disclosed|withheld|secret|private|unlisted|refuge|safe house"
    r"|((please )?(ask|call|ring|phone|contact us)|(given|available) on (request|referral))( for)?( the| our)?)"
    r"( address| location| refuge)?( (for|due to|on) .*)?\W*",
    re.IGNORECASE,
)
"""What is written in place of an address that is not to be told."""


@dataclass(frozen=True, kw_only=True)
class LocationRecord:
    """A place. The address and the point of one that is not public are never read: an editor enters them by hand."""

    id: str = said(Id())
    name: str = said(Line(empty=False), help="shown to everybody, whatever the visibility")
    slug: str = said(Slug(), default="", help="made from the name where nothing is said")
    alternate_name: str = said(Line(), default="")
    description: str = said(Page(), default="", help="shown to everybody")
    transportation: str = said(Page(), default="")
    location_type: str = said(Choice(LOCATION_TYPES), default="physical")
    visibility: str = said(Choice(VISIBILITIES), default="public")
    address_1: str = said(Line(), default="")
    address_2: str = said(Line(), default="")
    city: str = said(Line(100), default="")
    postal_code: str = said(Line(10), default="")
    area: str = said(
        Line(20), default="", help="what may be told of a place that is not public: `S1`, or a council's code"
    )
    latitude: float | None = said(Degrees(90), default=None)
    longitude: float | None = said(Degrees(180), default=None)
    accessibility: tuple[AccessibilityRecord, ...] = said(ListOf(AccessibilityRecord), default=())
    at: str = ""
    notes: tuple[Fault, ...] = ()

    @property
    def has_point(self) -> bool:
        return self.latitude is not None


def is_untold(line: str) -> bool:
    """Whether this stands where an address would, to say that it is not told."""
    return bool(UNTOLD.fullmatch(line.strip()))
