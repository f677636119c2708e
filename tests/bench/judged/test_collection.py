"""The collection as committed: every id exists, every grade has a reason, nothing held back is graded."""

import json
from io import StringIO

import pytest

from bench.judged.city import SORTS, CityService, city_services
from bench.judged.collection import (
    CITY,
    HERE,
    SEED,
    SERVICES,
    TOWN,
    Listing,
    graded_town,
    grades,
    held_back,
    judgements,
    queries,
)
from bench.judged.judgements import Judgement
from bench.judged.policies import POLICIES
from bench.judged.queries import Query
from directory.city import town
from directory.city.services import APPROACHES, DESIGNED_FOR, KINDS, LANGUAGES, OTHER_KINDS
from directory.city.writing import city_of, write_city
from directory.importing.records.parts import MODES
from tests.directory.city.shipped import SPOKEN, VOCABULARY

GRADED = [each for each in queries() if not each.is_held_back]
KNOWN = {
    "sorts": {*SORTS.values()},
    "needs": {*VOCABULARY.needs},
    "moves": {*VOCABULARY.needs},
    "kinds": {kind for kinds in KINDS.values() for kind in kinds} | {*OTHER_KINDS},
    "audience": {*DESIGNED_FOR},
    "approaches": {*APPROACHES},
    "languages": {*LANGUAGES},
    "modes": {*MODES},
    "costs": {"free", "paid", "not_said"},
}


@pytest.fixture(scope="module")
def city() -> tuple[CityService, ...]:
    file = StringIO()
    write_city(file, city=city_of(SERVICES, seed=SEED, spoken=SPOKEN))
    return city_services(json.loads(file.getvalue()))


def test_two_thirds_are_judged_and_nothing_else() -> None:
    assert {*judgements()} == {each.id for each in GRADED}
    assert len(GRADED) >= 80


def test_the_last_third_is_judged_as_a_whole_or_not_yet() -> None:
    assert {*held_back()} in (set(), {each.id for each in queries() if each.is_held_back})


def test_the_town_is_as_it_was_when_it_was_graded() -> None:
    assert graded_town() == {each.id for each in town.services()}


@pytest.mark.parametrize("judgement", judgements().values(), ids=lambda judgement: judgement.query)
def test_every_id_and_every_word_of_a_rule_exists(judgement: Judgement) -> None:
    assert judgement.town.keys() <= graded_town()
    for rule in judgement.city:
        assert all(asked <= KNOWN[condition] for condition, asked in rule.asks.items())
        assert not rule.takes or rule.takes in POLICIES
    assert judgement.whom <= KNOWN["audience"]
    assert judgement.accepted <= POLICIES.keys()


@pytest.mark.parametrize("judgement", judgements().values(), ids=lambda judgement: judgement.query)
@pytest.mark.parametrize(
    ("old", "new"), [("bankside-again", "bankside-recovery"), ("kerbside-van-again", "kerbside-van")]
)
def test_an_old_listing_leads_on_to_a_right_door(judgement: Judgement, old: str, new: str) -> None:
    grade = {id: graded.grade for id, graded in judgement.town.items()}
    assert (grade.get(old, 0) == 1) is (grade.get(new, 0) >= 2)


@pytest.mark.parametrize("id", ["blackfleet-hostel", "wool-store-annexe"])
def test_what_is_closed_is_a_right_door_for_nobody(id: str) -> None:
    assert all(judgement.town[id].grade == 0 for judgement in judgements().values() if id in judgement.town)


@pytest.mark.parametrize("query", GRADED, ids=lambda query: query.id)
def test_every_query_has_a_right_door_unless_it_is_meant_to_have_none(
    query: Query, city: tuple[CityService, ...]
) -> None:
    found = grades(query, judgement=judgements()[query.id], city=city)
    assert any(each.grade >= 2 for each in found.values()) is not query.nothing


def test_grades_are_of_both_sources_and_without_those_that_are_none(city: tuple[CityService, ...]) -> None:
    (query,) = (each for each in GRADED if each.words == "hostel not ferrygate")
    found = grades(query, judgement=judgements()[query.id], city=city)
    assert found[Listing(TOWN, "lantern-house")].grade == 3
    assert Listing(TOWN, "ferrygate-hostel") not in found
    (query,) = (each for each in GRADED if each.words == "spice")
    sources = {listing.source for listing in grades(query, judgement=judgements()[query.id], city=city)}
    assert sources == {TOWN, CITY}


def test_the_city_has_the_size_and_the_seed_that_the_readme_says() -> None:
    assert f"--services {SERVICES} --seed {SEED}" in (HERE / "README.md").read_text(encoding="utf-8")
