import json
from collections import Counter
from hashlib import sha256

import pytest

from bench.town.services import conditions_in, conditions_of, draw_services

SEED = 1


@pytest.fixture(scope="module")
def ten_thousand():
    return draw_services(10_000, seed=SEED)


def test_the_same_seed_draws_the_same_services():
    assert draw_services(50, seed=SEED) == draw_services(50, seed=SEED)


def test_another_seed_draws_other_services():
    assert draw_services(50, seed=SEED) != draw_services(50, seed=SEED + 1)


def test_the_first_of_many_services_are_the_services_of_a_smaller_town():
    assert draw_services(200, seed=SEED)[:20] == draw_services(20, seed=SEED)


def test_the_town_stands_still_between_releases():
    """Figures of different releases compare only while it does; whoever changes the town measures all of them anew."""
    town = json.dumps(draw_services(100, seed=SEED), sort_keys=True).encode()
    assert sha256(town).hexdigest() == "5d94d6125cd7a68a894d887aaacb81ed1f018742823e05eb446a1755bb58e408"


def test_there_are_about_seven_conditions_to_a_service(ten_thousand):
    conditions = sum(1 for service in ten_thousand for _ in conditions_of(service))
    assert 7.0 <= conditions / 10_000 <= 7.4


def test_most_conditions_are_shared(ten_thousand):
    different = {json.dumps(each, sort_keys=True) for service in ten_thousand for each in conditions_of(service)}
    assert 2_600 <= len(different) <= 3_000


def test_every_need_is_moved_by_many_services_and_held_by_some(ten_thousand):
    roles = {}
    for service in ten_thousand:
        for need, role in service["needs"].items():
            roles.setdefault(need, []).append(role)
    assert len(roles) == 14
    assert all(each.count("moves") > 500 and each.count("holds") > 100 for each in roles.values())


def test_most_clauses_are_stated_by_other_services_too(ten_thousand):
    clauses = Counter(said(clause) for service in ten_thousand for clause in service["clauses"])
    assert sum(count for count in clauses.values() if count > 1) > 0.85 * clauses.total()


def said(clause):
    """What a clause says, without its name and the day it was confirmed."""
    return json.dumps([clause["effect"], clause["strength"], clause["test"], clause.get("unless")], sort_keys=True)


@pytest.mark.parametrize("key", ["unless", "challenge", "day"])
def test_some_clauses_have_it_and_most_do_not(ten_thousand, key):
    clauses = [clause for service in ten_thousand for clause in service["clauses"]]
    assert 0.02 < sum(key in clause for clause in clauses) / len(clauses) < 0.3


@pytest.mark.parametrize(
    ("test", "conditions"),
    [
        (None, 0),
        ({"fact": "age", "at_least": 18}, 1),
        ({"not": {"fact": "age", "at_least": 18}}, 1),
        ({"any": [{"fact": "carer", "is": True}, {"all": [{"fact": "veteran", "is": True}] * 2}]}, 3),
        ({"some": 2, "of": [{"fact": "carer", "is": True}] * 3}, 3),
    ],
)
def test_conditions_are_counted_as_often_as_they_are_written(test, conditions):
    assert len(list(conditions_in(test))) == conditions
