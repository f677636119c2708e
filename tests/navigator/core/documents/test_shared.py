"""Documents that have clauses and tests in common, as thousands of listings do: read once, refused everywhere."""

import pytest

from navigator.core.documents import Faults, read_services, read_vocabulary
from tests.navigator.core.cast import PAPERS, STABLE, excludes, housing, requires, vocabulary


def test_a_clause_that_several_documents_share_is_one_clause() -> None:
    clause = requires("c1", PAPERS)
    first, second, third = read_services(
        vocabulary(), [housing("s1", clause), housing("s2", excludes("c0", STABLE), clause), housing("s3", {**clause})]
    )
    assert first.clauses[0] is second.clauses[1]
    assert first.clauses == third.clauses
    assert first.clauses[0].test is third.clauses[0].test


@pytest.mark.parametrize("wrong", [{"fact": "papers", "is": 7}, {"fact": "rain", "is": True}])
def test_a_fault_is_told_of_every_document_that_has_it(wrong: dict[str, object]) -> None:
    clause = requires("c1", {"not": wrong})
    with pytest.raises(Faults) as found:
        read_services(vocabulary(), [housing("s1", clause), housing("s2", clause)])
    paths = [fault.path.split(".test")[0] for fault in found.value.faults]
    assert paths == ["services[0].clauses[0]", "services[1].clauses[0]"]


def test_a_group_that_is_too_large_is_told_of_every_service_that_has_it() -> None:
    facts = {f"f{at}": {"kind": "yes_no"} for at in range(13)}
    words = read_vocabulary({"format": 1, "facts": {"needs": {"kind": "several", "options": ["housing"]}} | facts})
    clause = requires("c1", {"any": [{"fact": name, "is": True} for name in facts]})
    with pytest.raises(Faults) as found:
        read_services(words, [housing("s1", clause), housing("s2"), housing("s3", clause)])
    assert [fault.path for fault in found.value.faults] == ["services[0]", "services[2]"]
