"""All circumstances together: those of each step, for every thing, whatever is shared between things on the way."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from directory.hours.timetables import Timetable
from navigator.circumstances.about import circumstances_of
from navigator.circumstances.alike import alike
from navigator.circumstances.confirmed import confirmed
from navigator.circumstances.covers import covers
from navigator.circumstances.gathered import Gathered
from navigator.circumstances.in_time import in_time, starts_in
from navigator.circumstances.lasts import lasts
from navigator.circumstances.limits import Limits
from navigator.circumstances.means import Means
from navigator.circumstances.particulars import Hours, Length, Particulars, Site, Wait, WayIn
from navigator.circumstances.places import Places
from navigator.circumstances.reach import distance_to, near
from navigator.circumstances.safe import safe
from navigator.circumstances.usable import Suits, is_accessible, meets, reach, speaks, usable, ways_of_meeting
from navigator.circumstances.way_in import way_in
from navigator.circumstances.weeks import open_week, week_of
from navigator.core.cases import NOTHING_KNOWN, Circumstances
from navigator.core.documents import Fault
from navigator.core.documents.conditions import SERVICE
from navigator.core.documents.people import ABOUT_SHAPE, read_checked_circumstances
from navigator.core.documents.shapes import Place
from tests.navigator.circumstances.asked import TODAY, areas, limits, open_at_the_door, places, site, told_as, week

DROP_IN = Particulars(
    areas("Sheffield"),
    WayIn(frozenset({"drop_in", "self_referral"})),
    site("S1 2AB"),
    frozenset({"step_free"}),
    hours=open_at_the_door("MO,TU 09:00-17:00"),
    languages=frozenset({"en", "ur"}),
    wait=Wait(14, date(2026, 11, 1)),
    confirmed_on=date(2026, 11, 1),
)
HELPLINE = Particulars(
    areas(""), WayIn(frozenset({"phone"})), None, hours=Hours(phone=Timetable(is_always_open=True)), wait=Wait(0, TODAY)
)
REFUGE = Particulars(
    areas("Barnsley"),
    WayIn(frozenset({"professional_referral"}), "GP", ("ID",)),
    told_as("S5"),
    is_moved_into=True,
    length=Length(26, False, frozenset({"housing"})),
    wait=Wait(is_list_closed=True),
)
THINGS = {
    "drop-in": DROP_IN,
    "drop-in-far": replace(DROP_IN, site=site("LS1 4AP"), wait=Wait(84, date(2026, 11, 1))),
    "helpline": HELPLINE,
    "refuge": REFUGE,
    "refuge-joint": replace(REFUGE, joint=frozenset({"drop-in"})),
    "hostel-by-phone": Particulars(
        way_in=WayIn(frozenset({"phone", "online"})), site=site("S5 6AB"), is_moved_into=True
    ),
    "nothing": Particulars(),
    "online": Particulars(
        way_in=WayIn(frozenset({"online"})), site=Site(is_elsewhere=True), hours=Hours(online=week("MO"))
    ),
}

SOMEWHERE = places(sleeps="S1", local_connection="Barnsley", avoid=["S5"])
LIMITED = limits(
    travel_km=5,
    start_by="2026-12-24",
    hours=[{"days": ["MO"], "from": "12:00", "to": "14:00"}],
    modes=["drop_in", "phone"],
    languages=["so"],
    access=["step_free"],
)
PEOPLE: list[tuple[str, Places, Limits, Means]] = [
    ("somebody who has said nothing", Places(), Limits(), Means()),
    ("somebody who has said everything", SOMEWHERE, LIMITED, Means(frozenset({"gp"}), True, False)),
    ("somebody with nowhere to avoid", replace(SOMEWHERE, avoid=()), Limits(travel_km=50), Means(is_all=True)),
]


def one_by_one(said: Particulars, *, places: Places, limits: Limits, means: Means, on: date) -> Circumstances:
    """What each step says by itself."""
    theirs = None if limits.hours is None else week_of(limits.hours)
    distance, lives_in = distance_to(said.site, places=places), said.is_moved_into
    suits = Suits(
        near(distance, limits=limits),
        *(
            meets(open_week(each, on=on), theirs=theirs)
            for each in (said.hours.door, said.hours.phone, said.hours.online)
        ),
        is_accessible(said.accessibility, limits=limits),
    )
    ways = ways_of_meeting(said.way_in, site=said.site)
    spoken = speaks(said.languages, limits=limits)
    return Circumstances(
        covers=covers(said.areas, places=places),
        safe=safe(said.site, way_in=said.way_in, places=places, is_moved_into=lives_in),
        way_in=way_in(said.way_in, means=means),
        reach=reach(ways, suits=suits, limits=limits, is_moved_into=lives_in),
        usable=usable(ways, suits=suits, limits=limits, languages=spoken, is_moved_into=lives_in),
        in_time=in_time(said.wait, limits=limits, on=on),
        starts_in=starts_in(said.wait, on=on),
        lasts=lasts(said.length),
        joint=said.joint,
        confirmed=confirmed(said.confirmed_on, on=on),
        distance_km=distance,
    )


@pytest.mark.parametrize(("who", "places", "limits", "means"), PEOPLE, ids=[each[0] for each in PEOPLE])
def test_every_thing_has_what_each_step_says_of_it(who: str, places: Places, limits: Limits, means: Means) -> None:
    found = circumstances_of(Gathered(THINGS), places=places, limits=limits, means=means, on=TODAY)
    assert found == {
        name: one_by_one(said, places=places, limits=limits, means=means, on=TODAY) for name, said in THINGS.items()
    }


def test_one_person_after_another_is_told_their_own() -> None:
    gathered = Gathered(THINGS)
    for (_, where, limited, means), day in product(PEOPLE, (TODAY, date(2027, 6, 1))):
        found = circumstances_of(gathered, places=where, limits=limited, means=means, on=day)
        fresh = circumstances_of(Gathered(THINGS), places=where, limits=limited, means=means, on=day)
        assert found == fresh


def test_of_a_service_that_has_said_nothing_and_a_person_nobody_asked_nothing_is_known() -> None:
    found = circumstances_of(Gathered({"nothing": Particulars()}), places=Places(), on=TODAY)
    # That nobody has confirmed a listing is known.
    assert found["nothing"] == NOTHING_KNOWN._replace(confirmed=False)


SILENT = Particulars(way_in=WayIn(), site=site("S1 2AB"))


@pytest.mark.parametrize("step", ["covers", "safe", "way_in", "usable", "in_time", "lasts"])
def test_no_door_is_lost_by_what_a_service_has_not_said(step: str) -> None:
    asked = replace(LIMITED, travel_km=500.0)
    found = circumstances_of(
        Gathered({"silent": SILENT}), places=SOMEWHERE, limits=asked, means=Means(is_all=True), on=TODAY
    )
    assert getattr(found["silent"], step) in (True, None)


@pytest.mark.parametrize("step", ["covers", "safe", "reach", "usable", "lasts"])
@pytest.mark.parametrize("name", ["drop-in", "drop-in-far", "helpline", "online"])
def test_no_door_is_lost_by_what_nobody_asked_the_person(name: str, step: str) -> None:
    found = circumstances_of(Gathered(THINGS), places=Places(), on=TODAY)
    assert getattr(found[name], step) in (True, None)


def test_values_that_are_equal_are_asked_once() -> None:
    asked = []
    found = alike([(1, 2), (3,), (1, 2), (3,)])
    assert found.each(lambda value: asked.append(value) or len(value)) == [2, 1, 2, 1]  # type: ignore[func-returns-value]
    assert asked == [(1, 2), (3,)]


def test_circumstances_are_what_the_core_would_read_of_a_document_and_no_more() -> None:
    assert set(Circumstances._fields) == set(ABOUT_SHAPE.optional)
    for _, where, limited, means in PEOPLE:
        for known in circumstances_of(Gathered(THINGS), places=where, limits=limited, means=means, on=TODAY).values():
            document = {**known._asdict(), "joint": sorted(known.joint)}
            faults: list[Fault] = []
            ABOUT_SHAPE.check(document, Place("about", faults, {SERVICE: {"drop-in"}}))
            assert faults == []
            assert read_checked_circumstances(document) == known


def test_of_what_cannot_matter_nothing_is_told() -> None:
    gathered, asked = Gathered(THINGS), {"places": places(sleeps="S1 2AB"), "limits": limits(travel_km=5), "on": TODAY}
    whole = circumstances_of(gathered, **asked)
    found = circumstances_of(gathered, **asked, among=range(0, len(THINGS), 2))
    assert list(found.items()) == list(whole.items())[::2]
