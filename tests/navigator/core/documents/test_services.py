from typing import Any

import pytest

from navigator.core.documents import Faults, read_case, read_services
from tests.navigator.core.documents.changing import (
    DAY,
    LIST,
    NAME,
    NEED,
    OBJECT,
    ONCE,
    SOUND,
    TEXT,
    below,
    faults,
    here,
    missing,
    sound_but,
)

NEW_ID = "an id that nothing before it has"

BAD = [
    missing("services"),
    here("services", {}, LIST),
    here("services[0]", "s1", "an object with id, needs, clauses"),
    here("services[0].id", 1, NAME),
    here("services[1].id", "", NAME),
    missing("services[1].needs"),
    missing("services[1].clauses"),
    here("services[1].needs", ["housing"], OBJECT),
    below("services[1].needs.love", "moves", "", '"love"', NEED),
    here("services[0].needs.housing", "helps", 'one of "moves", "holds"'),
    here("services[0].kinds[1]", "hostel", ONCE),
    here("services[0].kinds[0]", 7, NAME),
    here("services[0].service", "", NAME),
    here("services[0].location", None, NAME),
    here("services[0].strand", 1, NAME),
    here("services[0].name", "x", "one of the keys id, needs, clauses, service, location, strand, kinds"),
    # Clauses.
    missing("services[1].clauses[0].id"),
    here("services[1].clauses[0].id", "", NAME),
    missing("services[1].clauses[0].effect"),
    missing("services[1].clauses[0].strength"),
    missing("services[1].clauses[0].test"),
    here("services[1].clauses[0].effect", "bars", 'one of "requires", "excludes"'),
    here("services[1].clauses[0].strength", "never", 'one of "case_by_case", "not_said", "always"'),
    here("services[1].clauses[0].day", "both", 'one of "asked", "start"'),
    here("services[1].clauses[0].settled_by", "x", NEED),
    here("services[1].clauses[0].wording", 1, TEXT),
    here("services[1].clauses[0].source", None, TEXT),
    here("services[1].clauses[0].confirmed_on", "2026-02-30", DAY),
    here("services[1].clauses[0].confirmed_on", "20261101", DAY),
    here("services[1].clauses[0].confirmed_on", "2026-W47-6", DAY),
    # A misspelt `unless` must not silently change a meaning.
    here("services[1].clauses[0].unles", {"anyone": True}, "one of the keys id, effect, strength, test, unless, "
     "day, challenge, settled_by, wording, source, confirmed_on"),
    here("services[0].clauses[0].challenge", "duty", "an object with by"),
    missing("services[0].clauses[0].challenge.by"),
    here("services[0].clauses[0].challenge.by", "law", 'one of "duty", "guidance"'),
    here("services[0].clauses[0].challenge.text", 1, TEXT),
    here("services[0].clauses[0].challenge.source", 1, TEXT),
    here("services[0].clauses[0].challenge.words", 1, TEXT),
    here("services[0].clauses[0].challenge.who", 1, "one of the keys by, text, source, words"),
    here("services[1].clauses[1].id", "c1", NEW_ID),
    below("services[2]", {"id": "s1", "needs": {}, "clauses": []}, "id", '"s1"', NEW_ID),
    below("people[1]", {"id": "p1", "asked_on": "2026-11-21"}, "id", '"p1"', NEW_ID),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "line"), BAD)
def test_each_fault_of_a_service_is_told_where_it_is(path: str, value: Any, line: str) -> None:
    assert line in faults(sound_but((path, value)))


def test_what_is_said_under_a_name_that_is_refused_is_not_looked_at() -> None:
    assert faults(sound_but(("services[1].needs.love", "helps"))) == [
        'services[1].needs.love: found "love"; expected a need of the vocabulary'
    ]


def test_services_may_be_read_alone() -> None:
    catalogue = read_case(SOUND).catalogue
    assert read_services(catalogue.vocabulary, SOUND["services"]) == catalogue.services


@pytest.mark.parametrize(
    ("services", "line"),
    [
        ([{"id": 1, "needs": {}, "clauses": []}], "services[0].id: found 1; expected a text that is not empty"),
        (["s1"], 'services[0]: found "s1"; expected an object with id, needs, clauses'),
        (SOUND["services"][1:] * 2, 'services[1].id: found "s2"; expected an id that nothing before it has'),
    ],
)
def test_faults_of_services_read_alone_have_paths_that_begin_with_services(services: list[Any], line: str) -> None:
    with pytest.raises(Faults) as found:
        read_services(read_case(SOUND).catalogue.vocabulary, services)
    assert [str(each) for each in found.value.faults] == [line]
