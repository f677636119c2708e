"""What the postcodes of an outcode, a sector or a council come to."""

from collections.abc import Iterable

from directory.places.building.gathering import Gathered, gather, gather_councils
from directory.places.building.grids import BRITISH, points
from directory.places.building.source import Row
from tests.directory.places.building.packages import ROTHERHAM, SHEFFIELD


def near(count: int, *, council: str = SHEFFIELD, digit: str = "1", east: int = 435_000) -> list[Row]:
    """Postcodes of S1, ten metres from one another."""
    return [Row("S1", f"{digit}A{at % 26}", council, (east + 10 * at, 387_000)) for at in range(count)]


def gathered(rows: Iterable[Row]) -> Gathered:
    all_of_it = Gathered()
    gather(rows, into=all_of_it)
    gather_councils(all_of_it)
    return all_of_it


def test_the_middle_is_the_median_so_that_one_far_off_does_not_pull_it() -> None:
    (outcode,) = gathered([*near(5), Row("S1", "2AA", SHEFFIELD, (439_000, 387_000))]).outcodes
    assert outcode.point == points([435_020], northings=[387_000], grid=BRITISH)[0]


def test_councils_are_counted_by_postcodes() -> None:
    found = gathered([*near(5), *near(2, council=ROTHERHAM, digit="2")])
    assert dict(found.outcodes[0].councils) == {SHEFFIELD: 5, ROTHERHAM: 2}
    assert {entry.name: dict(entry.councils) for entry in found.sectors} == {
        "S1 1": {SHEFFIELD: 5},
        "S1 2": {ROTHERHAM: 2},
    }


def test_a_postcode_out_of_place_says_nothing_of_its_councils() -> None:
    found = gathered([*near(200), Row("S1", "1ZZ", ROTHERHAM, (450_000, 392_000))])
    assert dict(found.outcodes[0].councils) == {SHEFFIELD: 200}
    assert found.counts["out of place"] == 1


def test_a_border_that_is_near_is_kept_however_few_live_beyond_it() -> None:
    found = gathered([*near(200), Row("S1", "1ZZ", ROTHERHAM, (439_000, 387_000))])
    assert dict(found.outcodes[0].councils) == {SHEFFIELD: 200, ROTHERHAM: 1}


def test_a_sector_that_lies_elsewhere_as_a_whole_is_kept() -> None:
    found = gathered([*near(200), Row("S1", "9ZZ", ROTHERHAM, (450_000, 392_000))])
    assert [entry.name for entry in found.sectors] == ["S1 1", "S1 9"]
    assert found.counts["out of place"] == 0


def test_postcodes_without_a_position_are_counted_and_their_outcode_is_kept() -> None:
    found = gathered([Row("S94", "1AA", None, None)])
    assert [(entry.name, entry.point, dict(entry.councils)) for entry in found.outcodes] == [("S94", None, {})]
    assert found.sectors == []
    assert found.counts == {
        "read": 1,
        "used": 0,
        "out of place": 0,
        "without a position": 1,
        "outcodes without a position": 1,
    }


def test_a_postcode_of_no_council_is_left_aside_wherever_it_lies() -> None:
    found = gathered([*near(3), Row("S1", "9ZZ", None, (439_000, 387_000))])
    assert [entry.name for entry in found.sectors] == ["S1 1"]
    assert found.counts["without a position"] == 1


def test_islands_and_old_forms_are_left_out_and_counted() -> None:
    found = gathered([Row("IM1", "1AA", "M99999999", None), Row("NPT", "0AA", "W06000022", (331_000, 188_000))])
    assert found.outcodes == []
    assert found.counts["of a Crown dependency"] == 1
    assert found.counts["of a form no longer used"] == 1


def test_every_row_that_was_read_is_used_or_left_aside_for_a_reason_that_is_counted() -> None:
    rows = [*near(200), Row("S1", "1ZZ", ROTHERHAM, (450_000, 392_000)), Row("S1", "3AA", None, None)]
    counts = gathered([*rows, Row("GIR", "0AA", None, None), Row("JE1", "1AA", "L99999999", None)]).counts
    aside = ("out of place", "without a position", "of a form no longer used", "of a Crown dependency")
    assert counts["read"] == 204 == counts["used"] + sum(counts[reason] for reason in aside)


def test_the_middle_of_a_council_is_that_of_all_its_postcodes() -> None:
    found = gathered([*near(5), *near(2, council=ROTHERHAM, digit="2", east=436_000)])
    assert [(entry.name, dict(entry.councils)) for entry in found.councils] == [
        (ROTHERHAM, {ROTHERHAM: 2}),
        (SHEFFIELD, {SHEFFIELD: 5}),
    ]
    assert found.councils[1].point == points([435_020], northings=[387_000], grid=BRITISH)[0]
