"""Everything that the page of a service shows, gathered from the listing: the published one, or a draft as preview."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from directory.hours.exceptions import ScheduleException
from directory.models import Service
from directory.pages.hours import Hours, exceptions_everywhere, hours_of
from directory.pages.places import Covered, ShownPlace, covered_by, places_of
from directory.pages.rule_reading import as_read
from directory.pages.sayings import Cost, costs_of, freshness, languages_of
from directory.pages.wordings import Wordings, wordings_of
from directory.town.mark import SOURCE


@dataclass(frozen=True)
class ShownStrand:
    """A part of a service with rules of its own."""

    name: str
    description: str
    rules: Wordings


@dataclass(frozen=True)
class ShownService:
    """A service on a day. Each part is gathered when the page comes to it."""

    service: Service
    today: date
    at: datetime | None = None
    """The moment at which its page is made; none where that is not told."""

    @property
    def is_invented(self) -> bool:
        """Whether it is of the demo's town, and no door that anybody can go to."""
        return self.service.source == SOURCE

    @cached_property
    def needs(self) -> dict[str, list[str]]:
        """Needs by what it does for them, `moves` and `holds`."""
        found: dict[str, list[str]] = {}
        for one in self.service.needs.all():
            found.setdefault(one.effect, []).append(str(one.need))
        return found

    @cached_property
    def hours(self) -> list[Hours]:
        """When it is open or answered."""
        return hours_of(self.service, today=self.today, at=self.at if self.takes_people else None)

    @cached_property
    def exceptions(self) -> list[ScheduleException]:
        """Days soon to come on which everything has other hours."""
        return exceptions_everywhere(self.service, today=self.today)

    @cached_property
    def has_known_hours(self) -> bool:
        """Whether anybody has said when; by appointment is said."""
        return self.service.is_by_appointment or any(one.is_known for one in self.hours)

    @cached_property
    def places(self) -> list[ShownPlace]:
        """Where it is."""
        return places_of(self.service)

    @cached_property
    def covers(self) -> list[Covered]:
        """Whom it is for, by place."""
        return covered_by(self.service)

    @cached_property
    def costs(self) -> list[Cost]:
        """What somebody pays."""
        return costs_of(self.service, today=self.today)

    @cached_property
    def languages(self) -> list[tuple[str, Any]]:
        """Which languages."""
        return languages_of(self.service)

    @cached_property
    def freshness(self) -> str:
        """How fresh the listing is."""
        return freshness(self.service, today=self.today)

    @cached_property
    def rules(self) -> Wordings:
        """Its rules in its own words."""
        return wordings_of(as_read(self.service, self.service.rules))

    @cached_property
    def strands(self) -> list[ShownStrand]:
        """Its parts with rules of their own."""
        return [ShownStrand(one.name, one.description, self._of_strand(one)) for one in self.service.strands.all()]

    def _of_strand(self, strand: Any) -> Wordings:
        needs = strand.rules.get("needs", {}) if isinstance(strand.rules, dict) else {}
        return wordings_of(as_read(self.service, strand.rules, needs=needs))

    @cached_property
    def rules_by_place(self) -> list[tuple[str, Wordings]]:
        """What is otherwise at some of its places."""
        found = [(str(one.location), wordings_of(one.overrides)) for one in self.service.service_at_locations.all()]
        return [(place, wordings) for place, wordings in found if wordings.any]

    @cached_property
    def accreditations(self) -> list[Any]:
        """Those that have not expired."""
        standing = self.service.accreditations.all()
        return [one for one in standing if one.expires_on is None or one.expires_on >= self.today]

    @cached_property
    def partners(self) -> list[Any]:
        """Joint protocols with services that anybody may see."""
        return [one for one in self.service.joint_protocols.all() if is_public(one.other)]

    @cached_property
    def has_way_in(self) -> bool:
        """Whether there is anything that somebody could do to get in."""
        said = (self.service.access_modes, self.service.phones, self.service.contacts)
        return bool(
            any(ways.all() for ways in said)
            or self.service.email
            or self.service.url
            or any(place.lines for place in self.places)
        )

    @cached_property
    def takes_people(self) -> bool:
        """Whether anybody can go there now."""
        return self.service.status == Service.Status.ACTIVE


def is_public(service: Service) -> bool:
    """Whether anybody may see a service: what `Services.public` says, of one at hand."""
    return service.live and service.organisation.live and service.status != Service.Status.DEFUNCT
