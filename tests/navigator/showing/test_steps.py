"""What to do today, what next, what later: as doors open and close."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from directory.hours.spells import Standing
from directory.pages.now import Now
from navigator.entrances import Entrance
from navigator.entrances.entrance import Spot, Telephone, Waiting, Way
from navigator.showing.steps import soonest, steps_of
from navigator.telling.told import Told
from tests.navigator.telling.town import CLINIC, DROP_IN, LODGE, RECOVERY, THEY_DECIDE, plan, service

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
OPEN, UNKNOWN = Now(AT, Standing.OPEN), Now(AT, Standing.UNKNOWN)
AT_NOON = Now(AT, Standing.CLOSED, opens=AT + timedelta(hours=2))
TOMORROW = Now(AT, Standing.CLOSED, opens=AT + timedelta(days=1))
IN_DAYS = Now(AT, Standing.CLOSED, opens=AT + timedelta(days=3))
WANTED = {"needs": ["housing", "substance_use"], "drinking": "none"}


def entrance(id: str, now: Now) -> Entrance:
    return Entrance(
        id=id,
        service=id,
        name=id.capitalize(),
        link=f"/services/{id}/",
        organisation="Trust",
        alert="",
        ways=(Way("drop_in", "Drop-in"),),
        telephones=(Telephone("0114 496 0000", "+441144960000"),),
        desks=(),
        spot=Spot("House", "public", ("1 Mill Lane",)),
        email="",
        web="",
        door=now,
        telephone=now,
        is_by_appointment=False,
        distance_km=None,
        wait=Waiting(),
        bring=(),
        languages=(),
        confirmed_on=None,
        confirmed_as="",
        freshness="fresh",
    )


def steps(told: Told, **now: Now) -> list[tuple[str, str, list[str]]]:
    entrances = {id: entrance(id, standing) for id, standing in now.items()}
    return [(each.kind, each.title, [door.name for door in each.doors]) for each in steps_of(told, entrances)]


@pytest.mark.parametrize(
    ("lodge", "recovery", "expected"),
    [
        (OPEN, OPEN, [("today", "Today", ["Lodge", "Recovery"])]),
        (AT_NOON, OPEN, [("today", "Today", ["Recovery", "Lodge"])]),
        (UNKNOWN, OPEN, [("today", "Today", ["Recovery"]), ("soon", "Next", ["Lodge"])]),
        (TOMORROW, OPEN, [("today", "Today", ["Recovery"]), ("soon", "Tomorrow, Tuesday 24 November", ["Lodge"])]),
        (
            TOMORROW,
            IN_DAYS,
            [("soon", "Tomorrow, Tuesday 24 November", ["Lodge"]), ("soon", "This week", ["Recovery"])],
        ),
        (UNKNOWN, UNKNOWN, [("soon", "Now", ["Lodge", "Recovery"])]),
    ],
)
def test_doors_that_can_be_used_today_come_first(lodge: Now, recovery: Now, expected: list[object]) -> None:
    found = steps(plan(LODGE, RECOVERY, facts=WANTED), lodge=lodge, recovery=recovery)
    assert [(kind, title, sorted(names)) for kind, title, names in found] == [
        (kind, title, sorted(names)) for kind, title, names in expected
    ]  # type: ignore[misc]


def test_what_is_open_at_once_stands_before_what_opens_later_today() -> None:
    ((_, _, names),) = steps(plan(LODGE, RECOVERY, facts=WANTED), lodge=AT_NOON, recovery=OPEN)
    assert names == ["Recovery", "Lodge"]


def test_a_door_that_has_not_said_is_not_for_today_however_open_it_is() -> None:
    maybe = plan(LODGE, facts={"needs": ["housing"]})
    assert steps(maybe, lodge=OPEN) == [("soon", "Now", ["Lodge"])]


@pytest.mark.parametrize(
    ("out_on", "title"), [(date(2026, 12, 13), "From 13 December, when you are out"), (None, "When you are out")]
)
def test_nobody_in_prison_is_sent_to_a_door_today(out_on: date | None, title: str) -> None:
    told = plan(LODGE, RECOVERY, facts=WANTED)
    at_a_door = replace(entrance("lodge", OPEN), is_for_inside=True)
    by_phone = replace(entrance("recovery", OPEN), ways=(Way("phone", "Phone"),), is_for_inside=True)
    found = steps_of(told, {"lodge": at_a_door, "recovery": by_phone}, out_on=out_on)
    assert [(each.title, [door.name for door in each.doors]) for each in found] == [
        ("Today", ["Recovery"]),
        (title, ["Lodge"]),
    ]


def test_a_door_that_decides_each_time_can_be_tried_today() -> None:
    decides = plan(service("kiln", {"housing": "moves"}, THEY_DECIDE), facts={"needs": ["housing"]})
    assert steps(decides, kiln=OPEN) == [("today", "Today", ["Kiln"])]


def test_later_doors_come_last() -> None:
    wants = {"needs": ["mental_health", "substance_use"], "treatment": False, "seen": False}
    found = steps(plan(CLINIC, RECOVERY, facts=wants), recovery=OPEN, clinic=OPEN)
    assert found == [("today", "Today", ["Recovery"]), ("later", "After that", ["Clinic"])]


def test_where_no_door_of_the_plan_is_open_others_are_worth_a_try() -> None:
    told = plan(LODGE, DROP_IN, facts={"needs": ["housing"], "drinking": "none"})
    entrances = {"lodge": entrance("lodge", TOMORROW), "drop-in": entrance("drop-in", OPEN)}
    first, second = steps_of(told, entrances)
    assert (first.is_beside, [door.name for door in first.doors]) == (True, ["Drop-in"])
    assert [door.name for door in second.doors] == ["Lodge"]


def test_a_door_without_an_entrance_is_shown_and_not_for_today() -> None:
    assert steps(plan(LODGE, RECOVERY, facts=WANTED)) == [("soon", "Now", ["Lodge", "Recovery"])]


def test_the_soonest_door_is_named_with_its_time() -> None:
    told = plan(LODGE, RECOVERY, facts=WANTED)
    found = soonest(told, {"lodge": entrance("lodge", TOMORROW), "recovery": entrance("recovery", AT_NOON)})
    assert found is not None
    assert (found.name, found.opens) == ("Recovery", AT_NOON.opens)


def test_where_nobody_knows_when_anything_opens_nothing_is_named() -> None:
    told = plan(LODGE, facts=WANTED)
    by_letter = replace(entrance("lodge", TOMORROW), telephones=(), ways=(Way("online", "Online"),))
    assert soonest(told, {"lodge": by_letter}) is None
    assert soonest(told, {"lodge": entrance("lodge", UNKNOWN)}) is None
