import pytest

from navigator.core.bits import bits, bits_at, positions


@pytest.mark.parametrize(
    ("members", "number"),
    [([], 0), ([False], 0), ([True], 1), ([True, False], 1), ([False, True], 2), ([True, False, True, True], 13)],
)
def test_the_first_of_a_list_is_the_lowest_bit(members: list[bool], number: int) -> None:
    assert bits(members) == number
    assert list(positions(number)) == [at for at, member in enumerate(members) if member]


def test_positions_far_up_are_found() -> None:
    assert list(positions(1 << 100_000 | 1 << 64)) == [64, 100_000]


@pytest.mark.parametrize("places", [[], [0], [7], [8], [71], [3, 0, 64, 17], [100_000, 5]])
def test_places_become_the_bits_at_which_they_stand(places: list[int]) -> None:
    assert bits_at(places) == sum(1 << place for place in places)
    assert list(positions(bits_at(places))) == sorted(places)
