"""What a service says it covers, and whom that takes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.areas import (
    Area,
    AreaFault,
    AsksAbout,
    CoveredArea,
    Kind,
    Piece,
    covers,
    is_within,
    joined,
    read_area,
)
from directory.places.place import Place, Spot
from directory.places.resolving import find_place, place_in_council

SHEFFIELD, BARNSLEY = read_area("Sheffield", kind=Kind.COUNCIL), read_area("Barnsley", kind=Kind.COUNCIL)
DERBYSHIRE = read_area("Derbyshire", kind=Kind.COUNCIL)
S, S1, S36 = Area(Kind.POSTCODE_AREA, "S"), Area(Kind.OUTCODE, "S1"), Area(Kind.OUTCODE, "S36")
S36_1 = Area(Kind.SECTOR, "S36 1")
ENGLAND, WALES = Area(Kind.COUNTRY, "England"), Area(Kind.COUNTRY, "Wales")
EVERYWHERE = Area(Kind.EVERYWHERE)

COVERED = [
    # taken in, left out, where somebody is, covered
    ([S], [], "S1 2AB", True),
    ([S], [], "SW1A", False),
    ([S1], [], "S1", True),
    ([S1], [], "S10", False),
    ([S1], [], "S1 4", True),
    ([S36_1], [], "S36 1ZZ", True),
    ([S36_1], [], "S36", None),
    ([S36_1], [], "S1", False),
    ([SHEFFIELD], [], "S1", True),
    ([SHEFFIELD], [], "M1", False),
    # S36 lies in Sheffield and in Barnsley: not known of either, certain of both together
    ([SHEFFIELD], [], "S36", None),
    ([BARNSLEY], [], "S36", None),
    ([SHEFFIELD, BARNSLEY], [], "S36", True),
    ([SHEFFIELD], [], "S36 1", True),
    ([BARNSLEY], [], "S36 1", False),
    # Sheffield except S36
    ([SHEFFIELD], [S36], "S1", True),
    ([SHEFFIELD], [S36], "S36", False),
    ([SHEFFIELD], [S36], "S36 1", False),
    ([SHEFFIELD], [S36_1], "S36", None),
    ([S36], [SHEFFIELD], "S36 1", False),
    ([S], [SHEFFIELD, BARNSLEY], "S36", False),
    # a county council is its districts
    ([DERBYSHIRE], [], "DE4", True),
    ([DERBYSHIRE], [], "NG1", False),
    # countries
    ([ENGLAND], [], "S36", True),
    ([ENGLAND], [], "CH1", None),
    ([ENGLAND, WALES], [], "CH1", True),
    ([WALES], [], "EH1", False),
    ([EVERYWHERE], [], "BT1", True),
    ([EVERYWHERE], [WALES], "CF10", False),
    ([EVERYWHERE], [WALES], "CH1", None),
    # an outcode of post boxes, of which no council is known
    ([S], [], "S94", True),
    ([SHEFFIELD], [], "S94", None),
    ([EVERYWHERE], [SHEFFIELD], "S94", None),
    ([Area(Kind.SECTOR, "S94 1")], [], "S94", None),
    ([S36_1], [], "S94", False),
    ([ENGLAND], [], "S94", None),
    # a service that has not said
    ([], [], "S1", None),
]


@pytest.mark.parametrize(("taken_in", "left_out", "typed", "covered"), COVERED)
def test_a_service_covers_a_place(taken_in: list[Area], left_out: list[Area], typed: str, covered: bool | None) -> None:
    areas = [CoveredArea(area, tuple(left_out)) for area in taken_in]
    assert covers(areas, place=find_place(typed)) is covered


def test_somebody_who_names_the_council_is_covered_by_the_council_and_perhaps_by_its_parts() -> None:
    place = place_in_council("Sheffield")
    assert covers([CoveredArea(SHEFFIELD)], place=place) is True
    assert covers([CoveredArea(SHEFFIELD, (S36,))], place=place) is None
    assert covers([CoveredArea(S1)], place=place) is None
    assert covers([CoveredArea(Area(Kind.OUTCODE, "M1"))], place=place) is False


POOL = (S, S1, S36, S36_1, SHEFFIELD, BARNSLEY, DERBYSHIRE, ENGLAND, WALES, EVERYWHERE)
areas = st.builds(
    lambda area, minus: CoveredArea(area, tuple(minus)),
    st.sampled_from(POOL),
    st.lists(st.sampled_from(POOL), max_size=2),
)
places = st.sampled_from(["S1", "S36", "S36 1", "S18", "S35", "DE4", "CH1", "SY15", "S81", "DN11"]).map(find_place)


def at(spot: Spot, place: Place) -> Place:
    """The same place, known to be in one spot."""
    return Place(place.given, place.fineness, place.point, frozenset({spot}))


@given(st.lists(areas, min_size=1, max_size=3), places)
def test_covering_is_what_every_spot_of_the_place_agrees_on(services: list[CoveredArea], place: Place) -> None:
    answers = {
        any(is_within(one.area, spot) and not any(is_within(out, spot) for out in one.minus) for one in services)
        for spot in place.spots
    }
    assert covers(services, place=place) is (answers.pop() if len(answers) == 1 else None)


@given(st.lists(areas, min_size=1, max_size=3), places, st.data())
def test_knowing_more_never_turns_yes_into_no(services: list[CoveredArea], place: Place, data: st.DataObject) -> None:
    before = covers(services, place=place)
    after = covers(services, place=at(data.draw(st.sampled_from(sorted(place.spots))), place))
    assert before is None or after is before


WRITTEN = [
    (Kind.POSTCODE_AREA, " s ", "S"),
    (Kind.POSTCODE_AREA, "ZZ", None),
    (Kind.OUTCODE, "s36", "S36"),
    (Kind.OUTCODE, "S79", None),
    (Kind.OUTCODE, "S1 2", None),
    (Kind.OUTCODE, "Sheffield", None),
    (Kind.SECTOR, "s1 2", "S1 2"),
    (Kind.SECTOR, "S1", None),
    (Kind.SECTOR, "S1 0", None),
    (Kind.SECTOR, "S1 2AB", None),
    (Kind.SECTOR, "", None),
    (Kind.COUNCIL, "sheffield", "E08000039"),
    (Kind.COUNCIL, "E10000007", "E10000007"),
    (Kind.COUNCIL, "Atlantis", None),
    (Kind.COUNTRY, "northern ireland", "Northern Ireland"),
    (Kind.COUNTRY, "UK", None),
    (Kind.EVERYWHERE, "", ""),
    (Kind.EVERYWHERE, "S1", None),
]


@pytest.mark.parametrize(("kind", "written", "code"), WRITTEN)
def test_an_area_is_written_in_one_way_or_refused(kind: Kind, written: str, code: str | None) -> None:
    if code is not None:
        assert read_area(written, kind=kind) == Area(kind, code)
    else:
        with pytest.raises(AreaFault, match=r'^found "') as refused:
            read_area(written, kind=kind)
        assert refused.value.found == written.strip()
        assert refused.value.expected


@pytest.mark.parametrize(("area", "name"), [(SHEFFIELD, "Sheffield"), (S36_1, "S36 1"), (EVERYWHERE, "everywhere")])
def test_an_area_can_be_named(area: Area, name: str) -> None:
    assert str(area) == name


def test_lines_of_one_service_join_into_areas_by_the_place_they_ask_about() -> None:
    sleeps, gp = AsksAbout.SLEEPS, AsksAbout.GP
    lines = [
        Piece(SHEFFIELD, sleeps, False),
        Piece(S36, sleeps, True),
        Piece(S, gp, False),
        Piece(ENGLAND, sleeps, False),
    ]
    assert joined(lines) == (
        CoveredArea(SHEFFIELD, (S36,), sleeps),
        CoveredArea(S, (), gp),
        CoveredArea(ENGLAND, (S36,), sleeps),
    )


def test_lines_that_only_leave_out_have_not_said_where() -> None:
    assert covers(joined([Piece(S36, AsksAbout.SLEEPS, True)]), place=find_place("S1")) is None
