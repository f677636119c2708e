from datetime import date

import pytest

from bench.peers.closures import compile_outcomes
from bench.peers.plain_facts import plain_facts
from bench.town.people import ASKED_ON, draw_people, years_on
from bench.town.vocabulary import town_vocabulary

SEED = 1
FACTS = len(town_vocabulary()["facts"])


def test_the_same_seed_draws_the_same_people():
    assert draw_people(30, unknown=0.35, seed=SEED) == draw_people(30, unknown=0.35, seed=SEED)


def test_two_hundred_people_are_two_hundred_different_ones():
    people = draw_people(200, unknown=0.35, seed=SEED)
    assert len({str(person["facts"]) for person in people}) == 200


@pytest.mark.parametrize(("unknown", "known"), [(0, FACTS), (0.35, FACTS - 18), (1, 1)])
def test_the_share_of_unknown_facts_is_as_asked_for(unknown, known):
    assert {len(person["facts"]) for person in draw_people(40, unknown=unknown, seed=SEED)} == {known}


@pytest.mark.parametrize("unknown", [0, 0.35, 1])
def test_everybody_has_two_to_four_needs_and_they_are_known(unknown):
    people = draw_people(100, unknown=unknown, seed=SEED)
    assert {len(person["facts"]["needs"]) for person in people} == {2, 3, 4}


def test_knowing_less_of_somebody_changes_nothing_else_about_them():
    whole = draw_people(40, unknown=0, seed=SEED)
    partly = draw_people(40, unknown=0.35, seed=SEED)
    for one, other in zip(whole, partly, strict=True):
        same = {fact: one["facts"][fact] for fact in other["facts"] if fact != "age"}
        assert same == {fact: value for fact, value in other["facts"].items() if fact != "age"}


def test_some_give_a_date_of_birth_and_some_an_age_in_years():
    ages = [person["facts"].get("age") for person in draw_people(40, unknown=0.35, seed=SEED)]
    assert {type(age) for age in ages if age is not None} == {str, int}


@pytest.mark.parametrize("index", range(len(town_vocabulary()["implications"])))
def test_every_implication_holds_of_everybody_of_whom_all_is_known(index):
    implication = town_vocabulary()["implications"][index]
    holds = compile_outcomes([{"clauses": [{"effect": "excludes", "strength": "always", "test": implication["if"]}]}])
    people = draw_people(300, unknown=0, seed=SEED)
    those = [each for each in people if holds(plain_facts(each, vocabulary=town_vocabulary())) == [3]]
    assert those
    for person in those:
        assert implication["then"].items() <= person["facts"].items()


@pytest.mark.parametrize(
    ("born", "years"),
    [("2008-11-21", 18), ("2008-11-22", 17), ("2008-02-29", 18), ("1960-12-31", 65)],
)
def test_years_of_age_are_whole_years(born, years):
    assert years_on(date.fromisoformat(born), ASKED_ON) == years
