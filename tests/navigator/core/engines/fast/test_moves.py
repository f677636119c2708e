"""Where services stand that stood elsewhere."""

import pytest

from navigator.core.bits import bits_at
from navigator.core.engines.fast.moves import moves

#       old          now stands: stood
NOBODY_MOVED = {0: 0, 1: 1, 2: 2, 3: 3}
TWO_GONE = {0: 1, 1: 3}
TWO_NEW = {1: 0, 3: 1}
ONE_CHANGED = {0: 0, 2: 2, 3: 3}
SHUFFLED = {0: 3, 1: 0, 2: 2, 3: 1}


@pytest.mark.parametrize("stood", [NOBODY_MOVED, TWO_GONE, TWO_NEW, ONE_CHANGED, SHUFFLED, {}])
def test_services_are_found_where_they_stand_now_and_where_they_stood(stood: dict[int, int]) -> None:
    moved = moves(stood)
    for picked in range(1 << 4):
        now = [at for at, was in stood.items() if picked >> was & 1]
        assert moved.there(picked) == bits_at(now)
        before = [was for at, was in stood.items() if picked >> at & 1]
        assert moved.back(picked) == bits_at(before)


def test_services_that_move_alike_move_in_one_go() -> None:
    stood = {at: at for at in range(50)} | {at: at + 1 for at in range(50, 100)}
    assert [up for up, _ in moves(stood).by_places] == [0, -1]
