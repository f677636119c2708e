"""The queries: enough of them, of every kind, and every fault told with its query."""

from collections import Counter
from typing import Any

import pytest

from bench.judged.collection import queries
from bench.judged.laws import place_named
from bench.judged.queries import TESTS, read_queries
from navigator.core.documents import Faults

GOOD = {"id": "q001", "words": "script", "says": "staff", "tests": ["street"], "intent": "A prescription."}


def test_there_are_enough_of_them() -> None:
    assert len(queries()) >= 135


def test_a_third_is_held_back_by_number_alone() -> None:
    assert [each.id for each in queries() if each.is_held_back] == [
        f"q{number:03}" for number in range(3, len(queries()) + 1, 3)
    ]


def test_no_words_are_asked_twice() -> None:
    asked = Counter((each.words.casefold(), each.place, str(each.moment), str(each.filters)) for each in queries())
    assert [words for words, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("test", TESTS)
def test_every_kind_is_there_and_graded(test: str) -> None:
    assert any(test in each.tests and not each.is_held_back for each in queries())


@pytest.mark.parametrize("test", sorted({*TESTS} - {"not", "nothing"}))
def test_every_common_kind_is_among_those_held_back(test: str) -> None:
    assert any(test in each.tests and each.is_held_back for each in queries())


def test_staff_and_public_are_both_heard() -> None:
    said = Counter(each.says for each in queries())
    assert min(said["staff"], said["public"]) > len(queries()) / 3


@pytest.mark.parametrize("query", [each for each in queries() if each.place], ids=lambda query: query.id)
def test_every_place_is_one(query: Any) -> None:
    assert place_named(query.place).point is not None


@pytest.mark.parametrize("query", [each for each in queries() if each.place_said], ids=lambda query: query.id)
def test_a_place_that_was_said_is_in_the_words(query: Any) -> None:
    assert query.place_said in query.words


@pytest.mark.parametrize("query", [each for each in queries() if each.moment], ids=lambda query: query.id)
def test_every_moment_is_in_the_week_in_which_the_town_is_loaded(query: Any) -> None:
    assert query.moment.isocalendar()[:2] == (2026, 48)


@pytest.mark.parametrize("query", queries(), ids=lambda query: query.id)
def test_what_is_said_of_place_time_and_filters_is_what_it_tests(query: Any) -> None:
    assert ("place" in query.tests) == bool(query.place)
    assert ("time" in query.tests) >= bool(query.open_at)
    assert ("filter" in query.tests) == bool(query.filters or query.open_at)
    assert ("nothing" in query.tests) == query.nothing


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "q007"}, 'q007.id: found "q007"; expected q001: queries are numbered without a gap'),
        ({"says": "client"}, 'q001.says: found "client"; expected staff or public'),
        ({"tests": []}, "q001.tests: found null"),
        ({"tests": ["rude"]}, 'q001.tests: found "rude"'),
        ({"words": " "}, 'q001.words: found " "; expected a text'),
        ({"near": 1}, "q001.near: found 1; expected a text"),
        ({"when": "now"}, 'q001.when: found "now"; expected one of id'),
        ({"filters": {"colour": "red"}}, 'q001.filters: found "colour"'),
        ({"open_at": "noon"}, 'q001.open_at: found "noon"; expected a day and a time'),
    ],
)
def test_a_fault_names_the_query_what_was_found_and_what_was_expected(change: dict[str, Any], told: str) -> None:
    with pytest.raises(Faults) as raised:
        read_queries({"query": [GOOD | change]})
    assert told in str(raised.value)


@pytest.mark.parametrize("key", GOOD)
def test_nothing_that_is_needed_may_lack(key: str) -> None:
    with pytest.raises(Faults, match=rf"{key}: found nothing"):
        read_queries({"query": [{name: value for name, value in GOOD.items() if name != key}]})
