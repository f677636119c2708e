"""The search for garbage, put off for a while."""

import gc
from collections.abc import Iterator

import pytest

from navigator.catalogue.garbage import collected_later


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_is_searched_for_after_the_block_as_it_was_before(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    with collected_later():
        assert not gc.isenabled()
    assert gc.isenabled() is was_on


def test_and_so_it_is_where_the_block_fails() -> None:
    gc.enable()
    with pytest.raises(LookupError), collected_later():
        raise LookupError
    assert gc.isenabled()
