"""From an enquiry to a plan, over the edition that stands, and to its words.

Evidence is asked of the same engines as the plan, so that both see the same waiting times.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from directory.places.installed import place_of
from navigator.catalogue.circumstances import about
from navigator.catalogue.standing import ONE_AT_A_TIME, Standing, standing
from navigator.core.cases import About
from navigator.core.plans import Plan
from navigator.core.verdicts import Engine
from navigator.enquiries import Enquiry, read_enquiry
from navigator.telling import tell
from navigator.telling.evidence import Evidence
from navigator.telling.told import Told


@dataclass(frozen=True, repr=False)
class Planned:
    """A plan with all that it was made from. What prints it prints none of it."""

    enquiry: Enquiry
    plan: Plan
    about: About
    stands: Standing
    engine: Engine
    """Of the strict run, which evidence is asked of."""

    def __repr__(self) -> str:
        return "<Planned>"

    @property
    def evidence(self) -> Evidence:
        """What the rules say of each service for this person; to be asked while `ONE_AT_A_TIME` is held."""
        return Evidence(self.engine, self.enquiry.person, self.stands.listings, self.about)


def enquiry_of(document: Any) -> Enquiry:
    """The enquiry of a document, asked today where it names no day. Raises `Faults`."""
    catalogue = standing().listings.catalogue
    return read_enquiry(
        document,
        vocabulary=catalogue.vocabulary,
        services=catalogue.services,
        today=timezone.localdate(),
        find=place_of,
    )


def planned(enquiry: Enquiry, *, skipped: Collection[str] = ()) -> Planned:
    """The plan of an enquiry; facts that were skipped are not asked next, nor any that nobody is ever asked."""
    stands = standing()
    person = enquiry.person
    person = replace(person, declined=person.declined.union(skipped, stands.listings.unasked))
    today = timezone.localdate()
    known = about(person, places=enquiry.places, limits=enquiry.limits, stands=stands, on=today)
    with ONE_AT_A_TIME:
        engines = stands.engines(on=today)
        plan = stands.navigator.plan(person, known, engines=engines)
    return Planned(replace(enquiry, person=person), plan, known, stands, engines.strict)


def told(planned: Planned) -> Told:
    """The plan in words."""
    stands = planned.stands
    with ONE_AT_A_TIME:
        return tell(
            planned.plan,
            person=planned.enquiry.person,
            answers=planned.enquiry.answers,
            engine=planned.engine,
            listings=stands.listings,
            about=planned.about,
            needs_access=bool(planned.enquiry.limits.access),
        )
