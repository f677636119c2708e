"""The way in as plain text."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from directory.hours.spells import Standing
from directory.pages.now import Now
from navigator.entrances.as_lines import lines_of
from navigator.entrances.entrance import Entrance, Paper, Spot, Telephone, Waiting, Way
from tests.navigator.showing.test_steps import AT, OPEN, UNKNOWN, entrance

LODGE = replace(
    entrance("lodge", OPEN), confirmed_on=date(2026, 11, 3), wait=Waiting(days=3, stated_on=date(2026, 11, 1))
)
SHUT = Now(AT, Standing.CLOSED, opens=AT + timedelta(days=1))
MIDNIGHT = AT.replace(hour=0, minute=0) + timedelta(days=1)


def test_a_door_tells_how_to_come_in_in_a_few_lines() -> None:
    assert lines_of(LODGE) == (
        "Way in: Drop-in",
        "Address: 1 Mill Lane",
        "Ring: 0114 496 0000",
        "Open now",
        "Wait: about 3 days, stated on 1 November 2026",
        "Confirmed on 3 November 2026.",
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (replace(LODGE, alert="Flooded."), "Flooded."),
        (replace(LODGE, ways=(Way("professional_referral", "Referral", "By letter.", "GP"),)), "(GP): By letter."),
        (replace(LODGE, distance_km=1.609344), "Address: 1 Mill Lane (about 1 mile as the crow flies)"),
        (replace(LODGE, spot=Spot("House", "area_only", area="S36")), "In S36. They tell the address"),
        (replace(LODGE, spot=Spot("House", "confidential", area="S36")), "The address is kept confidential"),
        (replace(LODGE, telephones=(Telephone("1", "1", kind="text", about="days"),)), "Text message: 1 (days)"),
        (replace(LODGE, email="a@b.example"), "E-mail: a@b.example"),
        (replace(LODGE, door=replace(OPEN, until=AT + timedelta(hours=2))), "Open now, until midday"),
        (replace(LODGE, door=replace(OPEN, until=MIDNIGHT)), "Open now, until midnight tonight"),
        (replace(LODGE, door=replace(SHUT, opens=MIDNIGHT)), "Not open now. From midnight tonight"),
        (replace(LODGE, door=SHUT), "Not open now. From tomorrow at 10am"),
        (replace(LODGE, telephone=SHUT), "Phone not answered now. From tomorrow at 10am"),
        (replace(LODGE, wait=Waiting(84, date(2026, 11, 1))), "Wait: about 12 weeks, stated on 1 November 2026"),
        (replace(LODGE, wait=Waiting(14, date(2026, 11, 1))), "Wait: about 14 days, stated on 1 November 2026"),
        (replace(LODGE, wait=Waiting(1, date(2026, 11, 1))), "Wait: about 1 day, stated on 1 November 2026"),
        (replace(LODGE, wait=Waiting(0, date(2026, 11, 1))), "Wait: none, stated on 1 November 2026"),
        (replace(LODGE, wait=Waiting(is_list_closed=True)), "Waiting list closed"),
        (replace(LODGE, bring=(Paper("A letter", "your word"),)), "Bring: A letter (if you have none: your word)"),
        (
            replace(LODGE, bring=(Paper("A letter", "Come anyway and say so."),)),
            "Bring: A letter (if you have none: come anyway and say so)",
        ),
        (replace(LODGE, freshness="stale"), "Not confirmed since 3 November 2026: ring before you go."),
        (replace(LODGE, confirmed_on=None, freshness="never"), "Nobody has confirmed this yet: ring before you go."),
    ],
)
def test_each_thing_has_its_line(changed: Entrance, said: str) -> None:
    assert [line for line in lines_of(changed) if said in line]


def test_hours_that_nobody_knows_are_not_guessed() -> None:
    told = " ".join(lines_of(replace(LODGE, door=UNKNOWN, telephone=UNKNOWN)))
    assert "open" not in told
    assert "answered" not in told


def test_a_door_of_which_nothing_is_said_has_no_lines() -> None:
    assert lines_of(replace(LODGE, ways=(), telephones=(), spot=None)) == ()
