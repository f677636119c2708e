"""Equal values are kept once, and nothing is another than it was."""

import pytest

from navigator.catalogue.sharing import Sharing
from navigator.core.documents import read_services
from navigator.telling.listings import listed
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import PAPERS, STABLE, excludes, housing, requires, told_on, vocabulary

TOWN: list[Json] = [
    housing("a", requires("c1", PAPERS), excludes("c2", STABLE, unless=PAPERS), kinds=["hostel"]),
    housing("b", told_on("2026-11-01", requires("c1", PAPERS)), kinds=["hostel"]),
    housing("c", told_on("2026-11-01", requires("c1", {"any": [PAPERS, STABLE]}, challenge={"by": "duty"}))),
    housing("d"),
]


def another(text: str) -> str:
    """An equal text that is not the same one."""
    return "".join(list(text))


@pytest.mark.parametrize("value", [1, True, 1.0, False, 0, None, ["a", {"b": 1}], {"c": [True, 1, "d"]}, "e"])
def test_a_document_stays_what_it_is(value: Json) -> None:
    sharing = Sharing()
    assert repr(sharing.document([1, True, value])) == repr([1, True, value])


def test_equal_texts_of_documents_become_one() -> None:
    sharing = Sharing()
    first, second = (sharing.document({another("always"): [another("requires")]}) for _ in range(2))
    assert next(iter(first)) is next(iter(second))
    assert first["always"][0] is second["always"][0]


def test_what_is_equal_and_of_another_type_stays_apart() -> None:
    sharing = Sharing()
    assert [sharing.one(each) for each in (1, True, 1.0)] == [1, True, 1.0]
    assert [type(sharing.one(each)) for each in (1, True, 1.0)] == [int, bool, float]


def test_services_are_equal_and_share_their_tests() -> None:
    sharing, read = Sharing(), read_services(vocabulary(), TOWN)
    found = [sharing.service(each) for each in read]
    assert found == list(read)
    tests = [clause.test for each in found[:2] for clause in each.clauses if clause.id == "c1"]
    assert tests[0] is tests[1]
    assert found[0].kinds is found[1].kinds
    assert found[0].clauses[1].unless is tests[0]
    assert found[1].clauses[0].confirmed_on is found[2].clauses[0].confirmed_on


def test_listings_are_equal_and_share_rules_of_the_same_words() -> None:
    sharing = Sharing()
    documents = [{"id": name, "clauses": [{"id": "c1", "wording": another("Adults only")}]} for name in "ab"]
    read = listed(documents)
    found = {name: sharing.listing(each) for name, each in read.items()}
    assert found == read
    assert found["a"].rules["c1"] is found["b"].rules["c1"]
