"""From a person's document to a plan in words."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from navigator.catalogue.standing import ONE_AT_A_TIME, standing
from navigator.core.documents import read_person
from navigator.telling import tell
from navigator.telling.told import Told


def planned(document: Mapping[str, Any], *, skipped: Collection[str] = ()) -> Told:
    """The plan for the person of a document of the wire format; facts that were skipped are not asked next.

    Raises `Faults`, whose paths begin with `person`.
    """
    stands = standing()
    known = stands.listings
    person = read_person(known.catalogue.vocabulary, known.catalogue.services, document)
    person = replace(person, declined=person.declined.union(skipped, known.unasked))
    with ONE_AT_A_TIME:
        plan = stands.navigator.plan(person, {})
        answers = document.get("facts", {})
        return tell(plan, person=person, answers=answers, navigator=stands.navigator, listings=known)
