"""A person's circumstances with everything that stands: what the core is given as `about`."""

from datetime import date

from navigator.catalogue.standing import Standing
from navigator.circumstances.about import circumstances_of
from navigator.circumstances.limits import NO_LIMITS, Limits
from navigator.circumstances.means import means_of
from navigator.circumstances.places import Places
from navigator.core.cases import About, Person
from navigator.core.facts.completions import sure_needs


def about(person: Person, *, places: Places, limits: Limits = NO_LIMITS, stands: Standing, on: date) -> About:
    """What is known, on a day, of the person and each judged thing that lists one of their needs.

    No plan turns on what is known of others, which are most. That day is today, whatever day somebody asks about: what
    is listed is known as of now. Nothing of the person is remembered.
    """
    return circumstances_of(
        stands.particulars,
        places=places,
        limits=limits,
        means=means_of(person.answers),
        on=on,
        among=stands.listed_for(sure_needs(stands.listings.catalogue.vocabulary, person.answers)),
    )
