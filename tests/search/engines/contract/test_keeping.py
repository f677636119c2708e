"""Entries in and out, each by its version."""

from collections.abc import Iterator

from search.engines.engine import Engine
from search.entries.entry import Entry
from search.sought import Sought
from tests.search.engines.contract.conftest import Built
from tests.search.engines.contract.listings import an_entry, words


def named(engine: Engine, said: str) -> list[int]:
    return sorted(hit.service for hit in engine.search(Sought(**words(said))).hits)


def test_what_is_put_is_found_at_once_in_place_of_what_was(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"))
    engine.put([an_entry(1, "Hostel"), an_entry(2, "Hostel")], version=2)
    assert (named(engine, "shelter"), named(engine, "hostel")) == ([], [1, 2])


def test_what_is_removed_is_gone_at_once(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"), an_entry(2, "Shelter"))
    engine.remove([1, 7], version=2)
    assert named(engine, "shelter") == [2]
    assert engine.held() == {2}


def test_a_late_writer_changes_nothing(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"), an_entry(2, "Shelter"))
    engine.put([an_entry(1, "Hostel")], version=7)
    engine.remove([2], version=7)
    engine.put([an_entry(1, "Shelter"), an_entry(2, "Shelter")], version=6)
    engine.remove([1], version=6)
    assert (named(engine, "shelter"), named(engine, "hostel")) == ([], [1])


def test_the_same_version_twice_is_the_same_as_once(built: Built) -> None:
    engine = built()
    for _ in range(2):
        engine.put([an_entry(1, "Shelter")], version=3)
        engine.remove([2], version=3)
    assert engine.held() == {1}


def test_what_was_removed_comes_back_in_a_higher_version(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"))
    engine.remove([1], version=2)
    engine.put([an_entry(1, "Shelter")], version=3)
    assert named(engine, "shelter") == [1]


def test_what_is_rebuilt_is_those_alone(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"), an_entry(2, "Shelter"))
    engine.rebuild([an_entry(2, "Hostel"), an_entry(3, "Hostel")], version=9)
    assert engine.held() == {2, 3}
    assert (named(engine, "shelter"), named(engine, "hostel")) == ([], [2, 3])


def test_a_rebuild_takes_nothing_back_that_is_newer(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"), an_entry(2, "Shelter"))
    engine.put([an_entry(1, "Hostel")], version=7)
    engine.remove([2], version=7)
    engine.rebuild([an_entry(1, "Shelter"), an_entry(2, "Shelter")], version=6)
    assert (named(engine, "shelter"), named(engine, "hostel")) == ([], [1])


def test_whoever_searches_during_a_rebuild_has_what_was_there(built: Built) -> None:
    engine, seen = built(an_entry(1, "Shelter")), []

    def entries() -> Iterator[Entry]:
        yield an_entry(2, "Shelter")
        seen.append(named(engine, "shelter"))

    engine.rebuild(entries(), version=9)
    assert (seen, named(engine, "shelter")) == ([[1]], [2])


def test_after_a_rebuild_no_late_writer_brings_back_what_is_gone(built: Built) -> None:
    engine = built(an_entry(1, "Shelter"))
    engine.rebuild([], version=9)
    engine.put([an_entry(1, "Shelter")], version=8)
    assert engine.held() == set()
