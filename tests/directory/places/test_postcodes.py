"""What people type, and which postcode it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.postcodes import AREAS, Postcode, PostcodeFault, read_postcode
from directory.places.tables import outcodes

TYPED = [
    # whole postcodes: the last three signs are the second half, wherever the space is
    ("S1 2AB", "S1 2AB"),
    ("s12ab", "S1 2AB"),
    ("  S1  2ab ", "S1 2AB"),
    ("S 12AB", "S1 2AB"),
    ("S1-2AB.", "S1 2AB"),
    ("B111AA", "B11 1AA"),
    ("B11AA", "B1 1AA"),
    ("sw1a1aa", "SW1A 1AA"),
    ("E1W 1AA", "E1W 1AA"),
    ("CR0 2AB", "CR0 2AB"),
    # sectors: the space tells S1 2 from S12
    ("S1 2", "S1 2"),
    ("s 1 2", "S1 2"),
    ("S121", "S12 1"),
    ("S12 1", "S12 1"),
    ("SW1A 1", "SW1A 1"),
    ("SW1A1", "SW1A 1"),
    # outcodes
    ("S1", "S1"),
    ("S12", "S12"),
    ("s 12", "S12"),
    ("ec1a", "EC1A"),
    ("BB0", "BB0"),
    # a slip of the pen, where only one postcode can be meant
    ("SIO 2AB", "S10 2AB"),
    ("S1O 2AB", "S10 2AB"),
    ("CRO 2AB", "CR0 2AB"),
    ("0X1 2AB", "OX1 2AB"),
    ("1G1 1AA", "IG1 1AA"),
    ("IGI IAA", "IG1 1AA"),
    ("S016 4GX", "SO16 4GX"),
    ("so14", "SO14"),
    ("s014", "SO14"),
    # no postcode
    ("S", None),
    ("Sheffield", None),
    ("S1 2A", None),
    ("S1 2AB S1", None),
    ("QQ1 1AA", None),
    ("S100 1AA", None),
    ("S1 2AC", None),
    ("S1 2OB", None),
    ("0000000", None),
    ("ß1 2AB", None),
    ("Ｓ1 2AB", None),
    ("١ ٢", None),
    ("1" * 5000, None),
]


@pytest.mark.parametrize(("typed", "meant"), TYPED, ids=[repr(typed[:20]) for typed, _ in TYPED])
def test_what_is_typed_is_read_as_one_postcode_or_refused(typed: str, meant: str | None) -> None:
    if meant:
        assert str(read_postcode(typed)) == meant
    else:
        with pytest.raises(PostcodeFault) as refused:
            read_postcode(typed)
        assert refused.value.code == "not_a_postcode"


ELSEWHERE = [
    ("", "empty"),
    ("  ", "empty"),
    ("-", "empty"),
    ("GY1 1AA", "crown_dependency"),
    ("je2", "crown_dependency"),
    ("IM1 1", "crown_dependency"),
    ("im11aa", "crown_dependency"),
    ("BFPO 801", "forces"),
    ("bfpo", "forces"),
    ("BF1 2AA", "forces"),
]


@pytest.mark.parametrize(("typed", "code"), ELSEWHERE)
def test_what_lies_outside_the_tables_is_refused_for_what_it_is(typed: str, code: str) -> None:
    with pytest.raises(PostcodeFault) as refused:
        read_postcode(typed)
    assert refused.value.code == code


def test_a_fault_names_what_was_typed_and_what_would_do() -> None:
    with pytest.raises(PostcodeFault, match=r'^found "S1 2A"; expected a UK postcode or its beginning, such as S1 2AB'):
        read_postcode(" S1 2A ")
    with pytest.raises(PostcodeFault, match=r'^found "GY1 1AA"; expected .* Guernsey'):
        read_postcode("GY1 1AA")


def test_a_fault_repeats_no_more_than_helps_to_recognise_it() -> None:
    with pytest.raises(PostcodeFault) as refused:
        read_postcode("x" * 100_000)
    assert len(str(refused.value)) < 150


def test_a_slip_that_could_mean_two_postcodes_is_not_guessed() -> None:
    with pytest.raises(PostcodeFault, match='found "SOI"; expected either S0 1 or SO1') as refused:
        read_postcode("SOI")
    assert refused.value.code == "ambiguous"


PARTS = [
    ("S1 2AB", "S", "S1", "S1 2"),
    ("SW1A 1AA", "SW", "SW1A", "SW1A 1"),
    ("E1W", "E", "E1W", None),
    ("M1 3", "M", "M1", "M1 3"),
]


@pytest.mark.parametrize(("typed", "area", "outcode", "sector"), PARTS)
def test_a_postcode_knows_its_parts(typed: str, area: str, outcode: str, sector: str | None) -> None:
    postcode = read_postcode(typed)
    assert (postcode.area, postcode.outcode, postcode.sector) == (area, outcode, sector)


def test_the_last_letters_are_not_in_what_ends_up_in_a_log() -> None:
    assert "ZQ" not in repr(read_postcode("S1 2ZQ"))


letters = st.sampled_from("ABDEFGHJLNPQRSTUVWXYZ")
digits = st.sampled_from("0123456789")
postcodes = st.builds(
    lambda outcode, digit, unit: Postcode(outcode, digit, unit if digit else ""),
    st.sampled_from(sorted(outcodes())),
    st.one_of(st.just(""), digits),
    st.one_of(st.just(""), st.builds(lambda one, two: one + two, letters, letters)),
)


@given(postcodes)
def test_a_postcode_that_was_written_is_read_as_itself(postcode: Postcode) -> None:
    assert read_postcode(str(postcode)) == postcode


@given(postcodes)
def test_a_whole_postcode_is_read_with_or_without_its_space_in_any_case(postcode: Postcode) -> None:
    if postcode.unit:
        assert read_postcode(str(postcode).replace(" ", "").lower()) == postcode


@given(postcodes, st.data())
def test_one_slip_is_put_right_or_refused_or_read_as_it_stands_but_never_moves_the_area(
    postcode: Postcode, data: st.DataObject
) -> None:
    text = str(postcode)
    slips = [place for place, sign in enumerate(text) if sign in "0O1I"]
    if not slips:
        return
    place = data.draw(st.sampled_from(slips))
    typed = text[:place] + {"0": "O", "O": "0", "1": "I", "I": "1"}[text[place]] + text[place + 1 :]
    read = read_or_refused(typed)
    if isinstance(read, Postcode):
        assert read == postcode or str(read).replace(" ", "") == typed.replace(" ", "")
    else:
        assert read.code == "ambiguous"


def read_or_refused(typed: str) -> Postcode | PostcodeFault:
    try:
        return read_postcode(typed)
    except PostcodeFault as refused:
        return refused


@given(st.text(max_size=12))
def test_anything_typed_is_read_or_refused_with_a_fault(typed: str) -> None:
    read = read_or_refused(typed)
    assert read.area in AREAS if isinstance(read, Postcode) else read.expected
