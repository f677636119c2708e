import pytest

from bench.ours import Ours
from bench.town.people import draw_people
from bench.town.services import draw_services
from bench.truth import MOST_OPEN_FACTS, Tally, draw_sample, tally
from navigator.core.clauses import Outcome

OPEN, CLOSED = frozenset({Outcome.OPEN}), frozenset({Outcome.CLOSED})
EITHER = OPEN | CLOSED


@pytest.mark.parametrize(
    ("truth", "said", "expected"),
    [
        (EITHER, EITHER, Tally(pairs=1, unknown=1, decided=0, said_open=0, otherwise_wrong=0)),
        (EITHER, OPEN, Tally(pairs=1, unknown=1, decided=1, said_open=1, otherwise_wrong=0)),
        (EITHER, CLOSED, Tally(pairs=1, unknown=1, decided=1, said_open=0, otherwise_wrong=0)),
        (OPEN, OPEN, Tally(pairs=1, unknown=0, decided=0, said_open=0, otherwise_wrong=0)),
        (OPEN, CLOSED, Tally(pairs=1, unknown=0, decided=0, said_open=0, otherwise_wrong=1)),
        (OPEN, EITHER, Tally(pairs=1, unknown=0, decided=0, said_open=0, otherwise_wrong=1)),
    ],
)
def test_an_engine_is_held_against_the_truth(truth, said, expected):
    assert tally([truth], [said]) == expected


@pytest.fixture(scope="module")
def sample():
    ours = Ours(draw_services(200, seed=1))
    people = [ours.person(document) for document in draw_people(10, unknown=0.35, seed=1)]
    return ours, people, draw_sample(150, rulebook=ours.rulebook, people=people, seed=1)


def test_a_sample_holds_as_many_pairs_as_were_asked_for(sample):
    assert len(sample[2].pairs) == len(sample[2].truth) == 150


def test_no_pair_of_a_sample_has_too_many_unknown_facts_to_try_them_all(sample):
    ours, people, drawn = sample
    for person, position in drawn.pairs:
        service = ours.catalogue.services[position]
        named = frozenset().union(*(clause.facts for clause in service.clauses))
        assert len(named - people[person].answers.given.keys()) <= MOST_OPEN_FACTS


def test_ours_decides_no_pair_wrongly(sample):
    ours, people, drawn = sample
    said = [ours.verdicts(people[person]).of(position) for person, position in drawn.pairs]
    found = tally(drawn.truth, said)
    assert found.unknown > 50
    assert (found.decided, found.otherwise_wrong) == (0, 0)
