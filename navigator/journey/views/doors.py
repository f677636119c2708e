"""Doors that somebody does not want: they leave without comment, and come back when they are wanted."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from navigator.asking.posted import Posted
from navigator.catalogue.standing import standing
from navigator.journey.carrying import Carried
from navigator.journey.journey import LEFT_OUT, MOST_RULED_OUT
from navigator.journey.sealing import TooMuch
from navigator.journey.views.responding import SeeOther, onward, page, to_plan, went

DOOR = "door"


@page
def rule_out(request: HttpRequest, found: Carried) -> HttpResponse:
    """Leaves a door out of every plan. What is no door changes nothing. Raises `TooMuch`."""
    door = _door(Posted(dict(request.POST.lists())))
    if request.method != "POST" or not _is_listed(door):
        return SeeOther(reverse("yours"))
    now = replace(found.journey.ruling_out(door), note=LEFT_OUT)
    if len(now.ruled_out) > MOST_RULED_OUT:
        raise TooMuch
    return went(reverse("yours") if now.needs is not None else onward(now), carrying=now)


@page
def take_back(request: HttpRequest, found: Carried) -> HttpResponse:
    """Takes a door back into the plans, and leads to where somebody was: their plan, or the list of their answers."""
    if request.method != "POST":
        return SeeOther(reverse("answers"))
    posted = Posted(dict(request.POST.lists()))
    return went(reverse("yours" if to_plan(posted) else "answers"), carrying=found.journey.taking_back(_door(posted)))


def _door(posted: Posted) -> str:
    return next(iter(posted.chosen(DOOR)), "")


def _is_listed(door: str) -> bool:
    return any(door in service.names for service in standing().listings.catalogue.services)
