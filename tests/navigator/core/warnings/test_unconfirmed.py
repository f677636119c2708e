"""Doors that nobody confirmed in time, and warnings beside gaps (rules.md sections 6, 9.8 and 9.13)."""

import pytest

from tests.navigator.core.cast import (
    WOMAN,
    decides,
    housing,
    planned,
    requires,
    somebody,
    told,
    warned,
)


@pytest.mark.parametrize(
    ("confirmed", "found"),
    [
        ([False], ["certain"]),
        ([False, False], ["certain"]),
        ([False, True], []),
        # Not known is not unconfirmed.
        ([None], []),
        ([False, None], []),
        ([True], []),
    ],
)
def test_doors_that_are_all_listings_not_confirmed_in_time(confirmed: list[bool | None], found: list[str]) -> None:
    services = [housing(f"s{at}", about={"confirmed": each}) for at, each in enumerate(confirmed)]
    gaps = warned("unconfirmed_only", *services, who=somebody("housing"))
    assert [each["certainty"] for each in gaps] == found
    assert all(each["services"] == [one["id"] for one in services] for each in gaps)


def test_sure_doors_that_are_all_unconfirmed_are_possible() -> None:
    services = [
        housing("maybe", requires("c1", WOMAN), about={"confirmed": True}),
        housing("home", about={"confirmed": False}),
    ]
    (found,) = warned("unconfirmed_only", *services, who=somebody("housing"))
    assert (found["certainty"], found["services"]) == ("possible", ["home"])


def test_warnings_stand_beside_gaps() -> None:
    services = [housing("home", decides(), about={"confirmed": False, "starts_in": 30})]
    assert told(planned(*services, who=somebody("housing"))) == [
        ("case_by_case_only", "certain", ["housing"]),
        ("nothing_meanwhile", "certain", ["housing"]),
        ("unconfirmed_only", "certain", ["housing"]),
    ]
