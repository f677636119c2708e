"""A journey's plan."""

from collections.abc import Iterator

from django.utils import timezone

from navigator.catalogue.standing import standing
from navigator.enquiries import Enquiry
from navigator.journey.journey import Journey
from navigator.planning import Planned, enquiry_of, planned
from navigator.telling.fitting import fits


def planned_for(journey: Journey) -> Planned:
    """The plan of a journey that was checked, with the questions that may come next in it.

    Facts that only staff can know are asked with staff only, and what makes sense only after another answer comes only
    once that was given: nobody is asked how old their children are before it is known that there are any.
    """
    enquiry = enquiry_of(journey.enquiry(asked_on=timezone.localdate()))
    left_out = {*journey.skipped, *_for_staff(journey), *_out_of_turn(enquiry)}
    return planned(enquiry, skipped=left_out - journey.answers.keys())


def _for_staff(journey: Journey) -> Iterator[str]:
    if not journey.with_staff:
        yield from (name for name, question in standing().listings.questions.items() if question.for_staff)


def _out_of_turn(enquiry: Enquiry) -> Iterator[str]:
    listings, answers = standing().listings, enquiry.person.answers
    for name, question in listings.questions.items():
        if question.after and not fits(question.after, vocabulary=listings.catalogue.vocabulary, answers=answers):
            yield name
