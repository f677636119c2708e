"""The search for garbage, made once for a batch."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from navigator.catalogue.garbage import collected_once


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_is_searched_for_after_the_block_as_it_was_before(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    with collected_once():
        assert not gc.isenabled()
    assert gc.isenabled() is was_on


def test_and_so_it_is_where_the_block_fails() -> None:
    gc.enable()
    with pytest.raises(LookupError), collected_once():
        raise LookupError
    assert gc.isenabled()


class Ring:
    """Something that only a search for garbage lets go of."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_of_the_block_is_gone_at_its_end() -> None:
    gc.enable()
    with collected_once():
        gone = weakref.ref(Ring())
        assert gone() is not None
    assert gone() is None
