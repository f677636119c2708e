"""A journey's plan."""

from django.utils import timezone

from navigator.catalogue.standing import standing
from navigator.journey.journey import Journey
from navigator.planning import Planned, enquiry_of, planned


def planned_for(journey: Journey) -> Planned:
    """The plan of a journey that was checked. Facts that only staff can know are asked with staff only."""
    asked = standing().listings.questions
    hidden = [] if journey.with_staff else [name for name, question in asked.items() if question.for_staff]
    open_now = [fact for fact in (*journey.skipped, *hidden) if fact not in journey.answers]
    return planned(enquiry_of(journey.enquiry(asked_on=timezone.localdate())), skipped=[*open_now])
