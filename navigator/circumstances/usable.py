"""`usable`: hours, mode, language and access suit (rules.md section 5). PURE.

One way of meeting has to suit in all of it: a door that is open in the evening, or a telephone that is answered then
and that the person can bear to use; not the hours of one with the mode of the other. Ways that are out of reach do not
count while another is within it.

Only what a listing states turns somebody away: other modes than the person can use, a week that never meets theirs,
languages without theirs, steps and no way round them. What it has not said is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from navigator.circumstances.limits import DOOR_MODES, MODES, REMOTE_MODES, Limits
from navigator.circumstances.particulars import Site, WayIn
from navigator.circumstances.weeks import OpenWeek
from navigator.core.conditions import Truth, either, every

UNSAID = "unsaid"
"""A way of meeting that nobody has named, at the door."""
UNSAID_AFAR = "unsaid_afar"
"""The same of something that is nowhere to go to."""
AT_THE_DOOR = (*DOOR_MODES, UNSAID)

ENGLISH = "en"
"""Spoken by every service, whether or not its listing troubles to say so."""


@dataclass(frozen=True, slots=True)
class Suits:
    """What of a service suits a person, each by itself: is its door near, does its week meet theirs at the door, by
    telephone and online, can they get about in it."""

    near: Truth = None
    door: Truth = None
    phone: Truth = None
    online: Truth = None
    access: Truth = None


def ways_of_meeting(said: WayIn, *, site: Site | None) -> frozenset[str]:
    """The modes in which one meets, as far as they are named."""
    named = said.modes.intersection(MODES)
    return named or frozenset({UNSAID_AFAR if site is not None and site.is_elsewhere else UNSAID})


def reach(ways: Iterable[str], *, suits: Suits, limits: Limits, is_moved_into: bool = False) -> Truth:
    """Whether one of the ways that the person can use comes to them, or is near. See the module `reach`."""
    if is_moved_into:
        return True
    return either([_reaches(way, suits) for way in _bearable(ways, limits)])


def usable(
    ways: Iterable[str], *, suits: Suits, limits: Limits, languages: Truth, is_moved_into: bool = False
) -> Truth:
    """Whether one way of meeting suits in everything, and the language does."""
    found = tuple(ways)
    within = [way for way in found if is_moved_into or _reaches(way, suits) is not False]
    one_way = either([_suits(way, suits, limits) for way in within or found])
    return every([languages, one_way])


def speaks(stated: frozenset[str], *, limits: Limits) -> Truth:
    """Whether a language of the person is spoken there, or interpreted. What names languages has named all of them."""
    if limits.languages is None:
        return None
    theirs = {_tongue(each) for each in limits.languages}
    if ENGLISH in theirs or any(_tongue(each) in theirs for each in stated):
        return True
    return False if stated else None


def is_accessible(stated: frozenset[str], *, limits: Limits) -> Truth:
    """Whether the person can get in and about. Only steps with no way round them are a no."""
    if limits.access is None:
        return None
    return every([_has(code, stated) for code in limits.access])


def meets(week: OpenWeek, *, theirs: int | None) -> Truth:
    """Whether it is open at some time when the person can; `theirs` are the minutes of their week."""
    if theirs is None:
        return None
    return True if week.surely & theirs else None if week.may & theirs else False


def _bearable(ways: Iterable[str], limits: Limits) -> tuple[str, ...]:
    """The ways that the person can use; all of them where there is none, which is for `usable` to say."""
    found = tuple(ways)
    return tuple(way for way in found if _is_their_mode(way, limits) is not False) or found


def _reaches(way: str, suits: Suits) -> Truth:
    return suits.near if way in AT_THE_DOOR else True


def _suits(way: str, suits: Suits, limits: Limits) -> Truth:
    return every([_is_their_mode(way, limits), _hours_suit(way, suits), _access_suits(way, suits)])


def _is_their_mode(way: str, limits: Limits) -> Truth:
    if limits.modes is None:
        return None
    if way in (UNSAID, UNSAID_AFAR):
        return True if set(limits.modes) >= set(MODES) else None
    return way in limits.modes


def _hours_suit(way: str, suits: Suits) -> Truth:
    if way in REMOTE_MODES:
        return suits.phone if way == "phone" else suits.online
    if way in AT_THE_DOOR:
        return suits.door
    return None  # whoever comes to somebody agrees with them when


def _access_suits(way: str, suits: Suits) -> Truth:
    return suits.access if way in AT_THE_DOOR else True


def _has(code: str, stated: frozenset[str]) -> Truth:
    if code in stated:
        return True
    return False if code == "step_free" and "not_step_free" in stated else None


def _tongue(code: str) -> str:
    return code.partition("-")[0]
