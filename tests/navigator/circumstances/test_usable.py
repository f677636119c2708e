"""Do hours, mode, language and access suit?"""

from typing import Any

import pytest

from directory.hours.timetables import Timetable
from navigator.circumstances.limits import MODES
from navigator.circumstances.particulars import WayIn
from navigator.circumstances.usable import Suits, is_accessible, meets, speaks, usable, ways_of_meeting
from navigator.circumstances.weeks import open_week, week_of
from tests.navigator.circumstances.asked import ELSEWHERE, TODAY, limits, site, week

OFFICE = week("MO,TU,WE,TH,FR 09:00-17:00")
EVENINGS = [{"days": ["MO", "TU", "WE", "TH", "FR"], "from": "17:30"}]
MONDAY_NOON = [{"days": ["MO"], "from": "12:00", "to": "13:00"}]

HOURS = [
    ("office hours and somebody who works until half past five", OFFICE, EVENINGS, False),
    ("office hours and a lunch break", OFFICE, MONDAY_NOON, True),
    ("closes as they come", week("MO 09:00-12:00"), MONDAY_NOON, False),
    ("nobody said when", week("MO"), MONDAY_NOON, None),
    ("nobody said when, on another day", week("TU"), MONDAY_NOON, False),
    ("never said anything", Timetable(), MONDAY_NOON, None),
    ("24 hours", Timetable(is_always_open=True), EVENINGS, True),
    ("by appointment at times to agree", Timetable(is_by_appointment=True), EVENINGS, None),
    ("an evening a month", week("2TU 18:00-20:00"), EVENINGS, True),
    ("through the night", week("SU 20:00-08:00"), [{"days": ["MO"], "from": "07:00", "to": "08:00"}], True),
    ("nobody asked when they can", OFFICE, None, None),
]


@pytest.mark.parametrize(("what", "said", "theirs", "expected"), HOURS, ids=[each[0] for each in HOURS])
def test_hours_suit_where_some_of_them_are_theirs(
    what: str, said: Timetable, theirs: Any, expected: bool | None
) -> None:
    hours = limits(hours=theirs).hours
    week = None if hours is None else week_of(hours)
    assert meets(open_week(said, on=TODAY), theirs=week) is expected


LANGUAGES = [
    ("theirs is interpreted", {"en", "so"}, ["so"], True),
    ("theirs is not among those that it names", {"en", "ur"}, ["so"], False),
    ("it has not said", set(), ["so"], None),
    ("English is spoken everywhere", set(), ["so", "en"], True),
    ("English is spoken where others are named", {"so"}, ["en"], True),
    ("British Sign Language", {"en", "bfi"}, ["bfi"], True),
    ("Portuguese of Brazil", {"pt"}, ["pt-BR"], True),
    ("nobody asked", {"en", "ur"}, None, None),
]


@pytest.mark.parametrize(("what", "stated", "theirs", "expected"), LANGUAGES, ids=[each[0] for each in LANGUAGES])
def test_a_language_suits_where_one_is_shared(
    what: str, stated: set[str], theirs: list[str] | None, expected: bool | None
) -> None:
    assert speaks(frozenset(stated), limits=limits(languages=theirs)) is expected


ACCESS = [
    ("step-free, and it is", {"step_free"}, ["step_free"], True),
    ("step-free, and there are steps", {"not_step_free"}, ["step_free"], False),
    ("step-free, and it has not said", {"lift"}, ["step_free"], None),
    ("a hearing loop, and it has not said", {"step_free"}, ["hearing_loop"], None),
    ("two things, of which one is there", {"step_free"}, ["step_free", "quiet_space"], None),
    ("two things, and there are steps", {"not_step_free", "quiet_space"}, ["step_free", "quiet_space"], False),
    ("nothing", {"not_step_free"}, [], True),
    ("nobody asked", {"not_step_free"}, None, None),
]


@pytest.mark.parametrize(("what", "stated", "needed", "expected"), ACCESS, ids=[each[0] for each in ACCESS])
def test_access_suits_where_all_that_is_needed_is_stated(
    what: str, stated: set[str], needed: list[str] | None, expected: bool | None
) -> None:
    assert is_accessible(frozenset(stated), limits=limits(access=needed)) is expected


HERE = site("S1 2AB")
ALL = Suits(near=True, door=True, phone=True, online=True, access=True)
ALL_MODES = list(MODES)
NONE = limits()

USED: list[tuple[str, set[str], dict[str, Any], Suits, bool | None]] = [
    ("everything suits", {"drop_in"}, {"modes": ["drop_in"]}, ALL, True),
    ("not by a mode that they can use", {"phone"}, {"modes": ["drop_in"]}, ALL, False),
    ("one of several modes", {"phone", "drop_in"}, {"modes": ["drop_in"]}, ALL, True),
    ("nobody asked for modes", {"drop_in"}, {}, ALL, None),
    ("nothing said of how one meets", set(), {"modes": ["drop_in"]}, ALL, None),
    ("nothing said, and any will do", set(), {"modes": ALL_MODES}, ALL, True),
    (
        "the hours of its door are not theirs",
        {"drop_in"},
        {"modes": ALL_MODES},
        Suits(True, False, True, True, True),
        False,
    ),
    (
        "but those of its telephone are",
        {"drop_in", "phone"},
        {"modes": ALL_MODES},
        Suits(True, False, True, None, True),
        True,
    ),
    (
        "the telephone, which they cannot bear, has theirs",
        {"drop_in", "phone"},
        {"modes": ["drop_in"]},
        Suits(True, False, True, None, True),
        False,
    ),
    ("steps", {"drop_in"}, {"modes": ALL_MODES, "access": ["step_free"]}, Suits(True, True, None, None, False), False),
    (
        "steps do not matter on the telephone",
        {"drop_in", "phone"},
        {"modes": ALL_MODES, "access": ["step_free"]},
        Suits(True, True, True, None, False),
        True,
    ),
    (
        "its door suits and is too far, its telephone does not",
        {"drop_in", "phone"},
        {"modes": ALL_MODES},
        Suits(False, True, False, None, True),
        False,
    ),
    (
        "its door suits; that it is too far is for another step",
        {"drop_in"},
        {"modes": ALL_MODES},
        Suits(False, True, None, None, True),
        True,
    ),
    ("whoever comes agrees when", {"outreach"}, {"modes": ALL_MODES, "access": []}, ALL, None),
]


@pytest.mark.parametrize(("what", "modes", "wanted", "suits", "expected"), USED, ids=[each[0] for each in USED])
def test_one_way_of_meeting_has_to_suit_in_everything(
    what: str, modes: set[str], wanted: dict[str, Any], suits: Suits, expected: bool | None
) -> None:
    ways = ways_of_meeting(WayIn(frozenset(modes)), site=HERE)
    assert usable(ways, suits=suits, limits=limits(**wanted), languages=True) is expected


@pytest.mark.parametrize("languages", [False, None])
def test_the_language_has_to_suit_as_well(languages: bool | None) -> None:
    wanted = limits(modes=["drop_in"])
    assert usable({"drop_in"}, suits=ALL, limits=wanted, languages=languages) is languages


def test_what_is_nowhere_to_go_to_has_no_door() -> None:
    ways = ways_of_meeting(WayIn(), site=ELSEWHERE)
    wanted = limits(modes=ALL_MODES, access=["step_free"])
    assert usable(ways, suits=Suits(near=False, access=False), limits=wanted, languages=True) is None


def test_a_home_far_away_is_judged_by_its_door_all_the_same() -> None:
    wanted = limits(modes=ALL_MODES)
    far = Suits(near=False, door=False, phone=True, online=True, access=True)
    assert usable({"drop_in"}, suits=far, limits=wanted, languages=True, is_moved_into=True) is False


def test_somebody_who_was_asked_nothing_loses_nothing() -> None:
    assert usable({"drop_in"}, suits=Suits(), limits=NONE, languages=None) is None
