"""The postcodes of one sector, packed."""

from hypothesis import given
from hypothesis import strategies as st

from directory.places.packing import pack, unpack
from directory.places.points import Point

HERE = Point(53.38061, -1.47021)

units = st.text(st.sampled_from("ABDEFGHJLNPQRSTUVWXYZ"), min_size=2, max_size=2)
point = st.builds(Point, st.integers(49_00000, 61_00000), st.integers(-9_00000, 2_00000)).map(
    lambda at: Point(at.latitude / 100_000, at.longitude / 100_000)
)
packed = st.dictionaries(units, st.tuples(point, st.sampled_from(["E08000039", "N09000003"])), max_size=40)


@given(packed, units)
def test_what_was_packed_is_found_and_nothing_else(contents: dict[str, tuple[Point, str]], unit: str) -> None:
    for one in {unit, *contents}:
        known = unpack(pack(contents), unit=one)
        assert (known and (known.point, dict(known.councils))) == (
            (contents[one][0], {contents[one][1]: 1}) if one in contents else None
        )


def test_the_same_postcodes_are_packed_the_same_in_any_order() -> None:
    one, other = ("AA", (HERE, "E08000039")), ("AB", (HERE, "E08000018"))
    assert pack(dict([one, other])) == pack(dict([other, one]))
