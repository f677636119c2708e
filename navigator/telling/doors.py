"""A door of the plan: what its rules say, how to come in, and what to say there. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from navigator.asking.wording import day_in_words
from navigator.core.needs import Needs
from navigator.telling.evidence import NOW, Evidence
from navigator.telling.listings import Listings
from navigator.telling.lists import listed_in_words
from navigator.telling.passages import passages
from navigator.telling.reasons import told_reasons
from navigator.telling.told import Door
from navigator.telling.verdicts import depends_on, told_verdict
from navigator.telling.words import words

SUPERVISION = "supervision"
ANY_KIND = ""
"""The words for a service of a kind that has none of its own."""


def told_door(
    evidence: Evidence, service: str, *, needs: Iterable[str], after: Needs = NOW, until_when: bool = False
) -> Door:
    """One door for these needs; `after` are the needs for which help must have begun first.

    With `until_when` it says when its rules begin to say no; to find out takes a while.
    """
    closes_on = evidence.closes_on(service) if until_when and not after else None
    listing = evidence.listing(service)
    way = _way_in(evidence, listing.kind)
    wanted = tuple(needs)
    return Door(
        id=service,
        name=listing.name,
        about=passages(listing.about),
        kind=way["kind"],
        needs=tuple(evidence.need(need) for need in wanted),
        verdict=told_verdict(evidence, service, after),
        depends_on=depends_on(evidence, service, after),
        reasons=() if after else told_reasons(evidence, service),
        way_in=way["way_in"],
        say=way["say"].format(service=listing.name, needs=listed_in_words([evidence.wish(need) for need in wanted])),
        after=tuple(evidence.need(need) for need in sorted(after)),
        closes=_closing(evidence, service, closes_on) if closes_on else "",
        closes_on=closes_on,
    )


def is_of_probation(kind: str) -> bool:
    """Whether services of this kind come through probation or prison: those have ways in of their own."""
    return kind != ANY_KIND and kind in words("ways_in")


def of_probation(listings: Listings) -> int:
    """How many of the services come through probation or prison."""
    return sum(number for kind, number in listings.kinds_counted.items() if is_of_probation(kind))


def _way_in(evidence: Evidence, kind: str) -> Mapping[str, str]:
    """The words of this kind of service; those of an `otherwise` in their stead where it fits the person.

    Where nobody knows whether the person is on probation, what is for such people alone says so first.
    """
    ways = words("ways_in")
    way = ways.get(kind, ways[ANY_KIND])
    others = (each for each in way.get("otherwise", ()) if evidence.fits(each["if"]))
    found = {**way, **next(others, {})}
    if "only" in way and SUPERVISION not in evidence.person.answers.given:
        found["way_in"] = f"{way['only']} {way['way_in']}"
    return found


def _closing(evidence: Evidence, service: str, day: date) -> str:
    said: str = words("changes")["closing"]
    return said.format(service=evidence.name(service), day=day_in_words(day))
