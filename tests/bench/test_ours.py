"""The navigator over the generated town: the checker takes all of it, and where all is known every engine agrees."""

import pytest

from bench.ours import PAGE, Ours, town_about
from bench.peers.plain_facts import plain_facts
from bench.peers.roster import CLOSURES, ZEN
from bench.town.people import draw_people
from bench.town.services import draw_services
from bench.town.vocabulary import town_vocabulary
from navigator.core.clauses import Outcome

SERVICES = draw_services(300, seed=1)


@pytest.fixture(scope="module")
def ours():
    return Ours(SERVICES)


def test_every_service_of_the_town_passes_the_checker():
    assert len(Ours(draw_services(4_000, seed=1)).catalogue.services) == 4_000


@pytest.mark.parametrize("unknown", [0, 0.35, 1])
def test_every_person_of_the_town_passes_the_checker(ours, unknown):
    people = draw_people(50, unknown=unknown, seed=1)
    assert [ours.person(each).id for each in people] == [each["id"] for each in people]


@pytest.mark.parametrize("peer", [CLOSURES, ZEN], ids=lambda peer: peer.name)
def test_ours_and_the_peers_agree_where_everything_is_known(ours, peer):
    judge = peer.compile(SERVICES)
    for document in draw_people(8, unknown=0, seed=1):
        verdicts = ours.verdicts(ours.person(document))
        stated = [
            frozenset({Outcome(int(each))}) for each in judge(plain_facts(document, vocabulary=town_vocabulary()))
        ]
        assert [verdicts.of(position) for position in range(len(SERVICES))] == stated


def test_a_page_gives_reasons_for_twenty_services(ours):
    person = ours.person(draw_people(1, unknown=0.35, seed=1)[0])
    told = ours.reasons(person, ours.page(person))
    assert len(told) == PAGE
    assert all(told)


def test_a_plan_speaks_of_every_need_of_the_person(ours):
    document = draw_people(1, unknown=0.35, seed=1)[0]
    person = ours.person(document)
    about = town_about([each["id"] for each in SERVICES], person, seed=1)
    assert sorted(ours.plan(person, about).needs) == document["facts"]["needs"]
