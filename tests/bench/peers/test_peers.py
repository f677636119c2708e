"""Every peer is given the same rules: they answer alike, whatever their language makes of a missing value."""

import pytest

from bench.peers.closures import compile_broken_clauses
from bench.peers.outcomes import outcome_of_breaking
from bench.peers.plain_facts import NEVER, plain_facts
from bench.peers.roster import CLOSURES, JSON_LOGIC, RULE_ENGINE, ZEN, ZEN_CLAUSES
from bench.town.people import draw_people
from bench.town.services import draw_services
from bench.town.vocabulary import town_vocabulary

SERVICES = draw_services(150, seed=1)
OPEN, CASE_BY_CASE, NOT_SAID, CLOSED = range(4)


def drawn_people(unknown):
    people = draw_people(6, unknown=unknown, seed=1)
    return [plain_facts(person, vocabulary=town_vocabulary()) for person in people]


@pytest.mark.parametrize("unknown", [0, 0.35, 1])
@pytest.mark.parametrize("peer", [ZEN, RULE_ENGINE, JSON_LOGIC], ids=lambda peer: peer.name)
def test_each_peer_answers_as_the_closures_do(peer, unknown):
    judge, closures = peer.compile(SERVICES), CLOSURES.compile(SERVICES)
    for facts in drawn_people(unknown):
        assert judge(facts) == closures(facts)


@pytest.mark.parametrize("unknown", [0, 0.35, 1])
def test_judging_every_clause_comes_to_the_same_outcomes(unknown):
    closures, broken = CLOSURES.compile(SERVICES), compile_broken_clauses(SERVICES)
    for facts in drawn_people(unknown):
        assert closures(facts) == [
            max((outcome_of_breaking(clause) for clause in service["clauses"] if clause["id"] in names), default=OPEN)
            for service, names in zip(SERVICES, broken(facts), strict=True)
        ]


@pytest.mark.parametrize("unknown", [0, 0.35, 1])
def test_zen_keeps_the_clauses_that_the_closures_do_not_find_broken(unknown):
    kept, broken = ZEN_CLAUSES.compile(SERVICES), compile_broken_clauses(SERVICES)
    for facts in drawn_people(unknown):
        assert kept(facts) == [
            [clause["id"] not in names for clause in service["clauses"]]
            for service, names in zip(SERVICES, broken(facts), strict=True)
        ]


TWO_OF_THREE = {"some": 2, "of": [{"fact": each, "is": True} for each in ("carer", "veteran", "autism")]}
CONDITIONS = [
    ({"fact": "carer", "is": True}, {"carer": True}, True),
    ({"fact": "carer", "is": True}, {"carer": False}, False),
    ({"fact": "carer", "is": False}, {}, False),
    ({"fact": "pets", "is": "dog"}, {"pets": "dog"}, True),
    ({"fact": "pets", "one_of": ["dog", "other"]}, {"pets": "none"}, False),
    ({"fact": "pets", "one_of": ["dog", "other"]}, {}, False),
    ({"fact": "benefits", "includes_any": ["pip", "esa"]}, {"benefits": ["esa"]}, True),
    ({"fact": "benefits", "includes_all": ["pip", "esa"]}, {"benefits": ["esa"]}, False),
    ({"fact": "benefits", "includes_all": ["pip", "esa"]}, {"benefits": ["esa", "pip"]}, True),
    ({"fact": "age", "at_least": 18}, {"age": 18}, True),
    ({"fact": "age", "at_least": 18}, {"age": 17}, False),
    ({"fact": "age", "at_least": 18}, {}, False),
    ({"fact": "age", "at_most": 18}, {"age": 19}, False),
    ({"fact": "age", "at_most": 18}, {}, False),
    ({"fact": "age", "between": [18, 25]}, {"age": 25}, True),
    ({"fact": "age", "between": [18, 25]}, {"age": 26}, False),
    ({"fact": "age", "between": [18, 25]}, {}, False),
    ({"fact": "ban", "within_months": 6}, {"ban": 6}, True),
    ({"fact": "ban", "within_months": 6}, {"ban": NEVER}, False),
    ({"fact": "ban", "within_months": 6}, {}, False),
    ({"fact": "ban", "happened": True}, {"ban": 90}, True),
    ({"fact": "ban", "happened": True}, {"ban": NEVER}, False),
    ({"fact": "ban", "happened": True}, {}, False),
    ({"fact": "ban", "happened": False}, {"ban": NEVER}, True),
    ({"fact": "ban", "happened": False}, {"ban": 90}, False),
    ({"fact": "ban", "happened": False}, {}, False),
    ({"fact": "release", "within_days": [-14, 7]}, {"release": -14}, True),
    ({"fact": "release", "within_days": [-14, 7]}, {"release": 8}, False),
    ({"fact": "release", "within_days": [-14, 7]}, {"release": NEVER}, False),
    ({"fact": "release", "within_days": [-14, 7]}, {}, False),
    (TWO_OF_THREE, {"carer": True}, False),
    (TWO_OF_THREE, {"carer": True, "autism": True}, True),
]
NO_LISTS = {"needs": [], "benefits": []}


@pytest.mark.parametrize("peer", [CLOSURES, ZEN, RULE_ENGINE, JSON_LOGIC], ids=lambda peer: peer.name)
def test_a_peer_reads_every_condition_as_the_rule_language_means_it(peer):
    services = [requiring(test) for test, _, _ in CONDITIONS]
    for at, (test, facts, holds) in enumerate(CONDITIONS):
        assert peer.compile([services[at]])(NO_LISTS | facts) == [OPEN if holds else CLOSED], (test, facts)


def requiring(test):
    return {"clauses": [{"id": "c1", "effect": "requires", "strength": "always", "test": test}]}


@pytest.mark.parametrize("peer", [CLOSURES, ZEN, RULE_ENGINE, JSON_LOGIC], ids=lambda peer: peer.name)
@pytest.mark.parametrize(
    ("clauses", "outcome"),
    [
        ([], OPEN),
        ([{"strength": "not_said"}, {"strength": "case_by_case"}], NOT_SAID),
        ([{"strength": "case_by_case"}, {"strength": "always"}], CLOSED),
        ([{"strength": "always", "challenge": {"by": "duty"}}], CASE_BY_CASE),
        ([{"strength": "always", "challenge": {"by": "guidance"}}], CLOSED),
        ([{"strength": "always", "unless": {"fact": "veteran", "is": True}}], OPEN),
        ([{"strength": "always", "unless": {"fact": "autism", "is": True}}], CLOSED),
    ],
)
def test_the_worst_broken_clause_makes_the_outcome(peer, clauses, outcome):
    broken = [
        {"id": f"c{at}", "effect": "excludes", "test": {"fact": "carer", "is": True}} | clause
        for at, clause in enumerate(clauses)
    ]
    assert peer.compile([{"clauses": broken}])(NO_LISTS | {"carer": True, "veteran": True}) == [outcome]
