"""Services, ways into them and doors, each counted as what it is."""

import pytest

from tests.navigator.telling.town import plan, service


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], "Nothing is listed here yet."),
        ([""], "The list so far: one service."),
        (["toolkit", "toolkit"], "The list so far: 2 interventions of probation and prisons"),
        (["toolkit", "", ""], "The list so far: 3 services. 1 of them"),
    ],
)
def test_a_plan_says_of_its_list_what_is_true_of_it(kinds: list[str], said: str) -> None:
    listed = [service(f"s{n}", {"housing": "moves"}, kinds=[kind] if kind else []) for n, kind in enumerate(kinds)]
    told = plan(*listed, facts={"needs": ["housing"]})
    assert told.notes.list.startswith(said)
    assert bool(told.notes.source) == ("toolkit" in kinds)


def test_a_service_at_two_places_is_one_service_of_the_list_and_two_ways_in() -> None:
    places = [service(f"team@{at}", {"housing": "moves"}, service="team", location=at) for at in ("north", "south")]
    told = plan(*places, facts={"needs": ["housing"]})
    assert told.notes.list == "The list so far: one service."
    assert told.needs[0].funnel.all == 2


def test_strands_of_one_service_at_one_place_are_one_card_of_what_keeps_somebody_going() -> None:
    strands = [
        service(f"team@north:{strand}", {"housing": "holds"}, service="team", location="north", strand=strand)
        for strand in ("a", "b")
    ]
    elsewhere = service("team@south", {"housing": "holds"}, service="team", location="south")
    (need,) = plan(*strands, elsewhere, facts={"needs": ["housing"]}).needs
    assert [door.id for door in need.meanwhile] == ["team@north:a", "team@south"]
    assert need.untold_meanwhile == 0
