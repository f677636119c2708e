"""The most private questions: late, never straight, only where a door turns on them, and always with why."""

from dataclasses import replace
from typing import Any

import pytest

from navigator.journey.journey import Journey
from navigator.planning import enquiry_of, planned
from navigator.vocabulary import shipped_vocabulary
from tests.safety.people import EVERYBODY, MARLON, PEOPLE
from tests.safety.telling import page, saying, words_of

pytestmark = pytest.mark.usefixtures("town")

FACTS = shipped_vocabulary()["facts"]
PRIVATE = {name for name, fact in FACTS.items() if fact.get("sensitivity", 0) == 3}
NOT_SO_PRIVATE: dict[str, Any] = {"needs": ["own_offending"]}


def asked_in_order(journey: Journey) -> list[str]:
    from django.utils import timezone

    plan = planned(enquiry_of(journey.enquiry(asked_on=timezone.localdate()))).plan
    return [each.fact for each in plan.asking]


def test_there_are_such_questions() -> None:
    assert {"risk_flag", "fire_flag", "sexual_offence_flag", "self_harm", "convictions", "sexuality"} <= PRIVATE


def test_they_come_after_all_others_while_little_has_been_said() -> None:
    order = asked_in_order(saying(needs=["own_offending"]))
    private = [fact in PRIVATE for fact in order]
    assert any(private)
    assert private == sorted(private)


@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_no_page_puts_one_to_somebody_who_has_not_agreed(person: Journey) -> None:
    for address in ("/plan/1/", "/plan/2/", "/plan/more/", "/plan/choose/"):
        shown = page(person, address)
        for fact in PRIVATE - set(person.answers):
            assert f'name="{fact}"' not in shown, (address, fact)
            assert f'name="fact" value="{fact}"' not in shown, (address, fact)


def _answered_all_but_the_private() -> Journey:
    """Somebody who has declined all that is not so private, so that only the private is left."""
    journey = saying(needs=["own_offending"], supervision="community_order", age=30, gender="man")
    declined = tuple(fact for fact in FACTS if fact not in journey.answers and fact not in PRIVATE)
    return replace(journey, declined=declined, offered=("where", "manageable"))


def test_they_are_a_list_to_choose_from_with_nothing_ticked_and_a_reason_each() -> None:
    shown = page(_answered_all_but_the_private(), "/plan/choose/")
    listed = [fact for fact in PRIVATE if f'name="offered" value="{fact}"' in shown]
    assert listed
    said = words_of(shown)
    for fact in listed:
        assert f"Why we ask: {FACTS[fact]['x_why']}" in said
    assert "checked" not in shown.partition("<form")[2].partition("</form")[0]
    assert "You can choose none." in said


def test_only_those_are_listed_on_which_a_door_turns() -> None:
    journey = _answered_all_but_the_private()
    shown = page(journey, "/plan/choose/")
    listed = {fact for fact in PRIVATE if f'name="offered" value="{fact}"' in shown}
    assert listed <= set(asked_in_order(journey))


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_every_question_says_why_and_can_be_skipped_or_not_said(person: Journey) -> None:
    shown = page(person, "/plan/1/")
    if "Why we ask" not in shown:
        assert 'name="fact"' not in shown  # this person's plan needs no question
        return
    said = words_of(shown)
    fact = shown.partition('name="fact" value="')[2].partition('"')[0]
    assert FACTS[fact]["x_why"] in said
    assert "Skip this one" in said
    assert "rather not say" in said.casefold() or "prefer not to say" in said.casefold()


def test_staff_are_told_with_whom_they_fill_it_in() -> None:
    assert "Fill in with the person, not about them." in words_of(page(MARLON, "/plan/together/"))
    assert "Fill in with the person, not about them." in words_of(page(Journey(), "/plan/together/"))


def test_what_somebody_ruled_out_or_declined_is_not_asked_again() -> None:
    journey = saying(needs=["own_offending"])
    first = asked_in_order(journey)[0]
    assert first not in asked_in_order(replace(journey, declined=(first,)))
