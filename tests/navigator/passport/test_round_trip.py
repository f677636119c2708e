"""What goes into a file comes out of it again, and nothing else does."""

import json

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.pages.sayings import language_in_words
from directory.places.installed import place_of
from navigator.catalogue.standing import standing
from navigator.journey.checking import checked
from navigator.journey.journey import Journey
from navigator.passport.choosing import chosen, parts
from navigator.passport.loading import loaded
from navigator.passport.reading import LARGEST, enquiry_in
from navigator.passport.writing import contents, written
from tests.directory.cast import a_service
from tests.navigator.passport.carried_along import FACTS, JOURNEYS, VOCABULARY, answers, carried_of
from tests.navigator.showing.town import HOSTILE, a_town, robin

OF_ONE_DATABASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _listed(db: None) -> None:
    a_service("Night Shelter", description=HOSTILE)


def possible(journey: Journey) -> Journey:
    """The journey without answers that cannot all be true."""
    return checked(journey, listings=standing().listings, today=timezone.localdate(), find=place_of).journey


def names(journey: Journey) -> list[str]:
    questions = standing().listings.questions
    found = parts(journey, questions=questions, language=language_in_words, today=timezone.localdate())
    return [part.name for part in found]


def file_of(journey: Journey) -> bytes:
    return written(journey, today=timezone.localdate()).encode()


@OF_ONE_DATABASE
@given(drawn=JOURNEYS)
def test_all_of_a_journey_comes_out_of_its_file_again(drawn: Journey) -> None:
    journey = possible(drawn)
    file = file_of(chosen(journey, names(journey)))
    found = loaded(enquiry_in(file))
    assert carried_of(found.journey) == carried_of(journey)
    assert (found.answers, found.parts) == ((), ())


@OF_ONE_DATABASE
@given(drawn=JOURNEYS, data=st.data())
def test_only_what_was_chosen_is_in_the_file(drawn: Journey, data: st.DataObject) -> None:
    journey = possible(drawn)
    some = data.draw(st.sets(st.sampled_from(names(journey)))) if names(journey) else set()
    inside = enquiry_in(file_of(chosen(journey, some)))
    facts = {f"fact.{fact}" for fact in inside["person"]["facts"] if fact != "needs"}
    places = {f"place.{place}" for place in inside["places"]}
    assert facts == {name for name in some if name.startswith("fact.")}
    assert places == {name for name in some if name.startswith("place.")}
    assert bool(inside["limits"]) <= ("limits" in some)
    assert bool(inside["person"]["declined"]) == ("declined" in some)


@OF_ONE_DATABASE
@given(data=st.data(), fact=st.sampled_from(sorted(FACTS)))
def test_every_fact_can_be_carried(data: st.DataObject, fact: str) -> None:
    answer = data.draw(answers(FACTS[fact]))
    journey = possible(Journey(answers={"needs": ["housing"], fact: answer}))
    assert carried_of(loaded(enquiry_in(file_of(journey))).journey) == carried_of(journey)


def test_a_plan_of_a_whole_town_fits_well_within_what_can_be_loaded() -> None:
    a_town()
    assert len(file_of(robin())) < LARGEST / 2


def test_nothing_that_was_left_out_shows_in_the_plan_of_the_file() -> None:
    a_town()
    whole = file_of(robin()).decode()
    without = file_of(chosen(robin(), ["fact.local_connection"])).decode()
    for told in ("do not stop suddenly", "born on", "Over 35 Club opens on", "S1 2AB</dd>", "less than a mile"):
        assert told not in without
    assert "do not stop suddenly" in whole


def test_what_a_listing_says_cannot_leave_its_place_in_the_file() -> None:
    a_town()
    file = file_of(robin(answers={"needs": ["housing"]})).decode()
    assert HOSTILE not in file
    assert file.count("<script") == 1
    assert "<!--" not in file
    assert json.loads(file.split('type="application/json">')[1].split("</script>")[0])["format"] == 1


def test_the_vocabulary_and_the_rules_name_their_editions() -> None:
    file = file_of(Journey(answers={"needs": ["housing"]})).decode()
    assert f"Questions: edition {standing().vocabulary['version']}." in file
    assert f"Rules: edition {str(standing().edition)[:8]}." in file


def test_a_door_says_in_the_file_all_that_it_depends_on() -> None:
    a_town()
    journey = Journey(answers={"needs": ["mental_health", "work_learning"]})
    told = contents(journey, today=timezone.localdate())["told"]
    open_still = [door for stage in told.stages for door in stage.doors if door.depends_on]
    assert open_still
    file = file_of(journey).decode()
    assert all(f"Depends on: {'; '.join(door.depends_on)}." in file for door in open_still)


def test_the_file_can_run_no_script_and_call_nobody() -> None:
    file = file_of(robin()).decode()
    assert "default-src 'none'" in file
    assert " src=" not in file
    assert "http://" not in file
    assert VOCABULARY.needs[0] in file
