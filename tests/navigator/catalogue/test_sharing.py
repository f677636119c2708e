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
    for clauses in ([value, {"id": value, "test": value, "unless": {"all": [1, True, value]}}], value):
        document = {"id": "a", "needs": value, "clauses": clauses}
        assert repr(sharing.document(document)) == repr(document)


def test_equal_texts_and_tests_of_documents_become_one() -> None:
    sharing = Sharing()
    clauses = [{"id": "c1", "effect": another("requires"), "test": {"fact": another("papers"), "is": True}}] * 2
    first, second = (sharing.document({"id": "a", "clauses": [dict(each)]})["clauses"][0] for each in clauses)
    assert first["effect"] is second["effect"]
    assert first["test"] is second["test"]


def test_a_clause_that_documents_have_in_common_stays_in_common() -> None:
    sharing, clause = Sharing(), {"id": "c1", "test": PAPERS}
    found = [sharing.document({"id": name, "clauses": [clause]})["clauses"][0] for name in "ab"]
    assert found[0] is found[1]


def test_of_the_clauses_of_a_batch_nothing_is_kept() -> None:
    """What is at the same place in memory later is another clause."""
    sharing = Sharing()
    for number in range(100):
        with sharing.batch():
            assert sharing.document({"id": "a", "clauses": [{"id": f"c{number}"}]})["clauses"] == [{"id": f"c{number}"}]


def test_what_is_equal_and_of_another_type_stays_apart() -> None:
    sharing = Sharing()
    assert [sharing.one(each) for each in (1, True, 1.0)] == [1, True, 1.0]
    assert [type(sharing.one(each)) for each in (1, True, 1.0)] == [int, bool, float]


def test_services_are_equal_and_share_their_tests() -> None:
    sharing, read = Sharing(), read_services(vocabulary(), TOWN)
    found = list(sharing.services(read))
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
