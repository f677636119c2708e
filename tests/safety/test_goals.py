"""People set their own goals: what they want is asked, what they rule out leaves, what they have now counts."""

from dataclasses import replace

import pytest

from navigator.vocabulary import shipped_vocabulary
from tests.safety.people import JESS, MARLON
from tests.safety.telling import PLAN_PAGE, answer, page, plans, saying, words_of

FACTS = shipped_vocabulary()["facts"]


def test_what_the_person_wants_is_asked_and_stopping_is_one_aim_of_several() -> None:
    assert {"stop", "cut_down", "be_safer"} <= set(FACTS["substance_goal"]["options"])
    assert {"leave", "safer_here", "talk"} <= set(FACTS["abuse_goal"]["options"])
    for goal in ("substance_goal", "abuse_goal"):
        assert FACTS[goal]["x_who"] == "anyone"
        assert FACTS[goal]["sensitivity"] < 3


@pytest.mark.usefixtures("town")
def test_a_door_that_was_ruled_out_is_gone_without_a_word() -> None:
    gone = answer(MARLON)["fewest"][0]
    name = answer(MARLON)["services"][gone]["name"]
    without = replace(MARLON, ruled_out=(gone,))
    assert all(name in told for told in plans(MARLON).values())
    told = plans(without)
    del told["page"]  # which lists it once, to take it back
    assert not [way for way, text in told.items() if gone in text]
    shown = page(without, PLAN_PAGE)
    assert shown.count(name) <= 1
    assert "why" not in words_of(shown).casefold().partition(name.casefold())[0][-60:]


@pytest.mark.usefixtures("town")
def test_support_there_is_now_is_asked_with_its_last_day() -> None:
    said = words_of(page(JESS, "/plan/support/"))
    assert "write the last day" in said
    assert "We do not ask whose it is." in said
    assert 'value="2026"' in page(JESS, "/plan/support/")


@pytest.mark.usefixtures("town")
def test_the_plan_is_made_with_what_there_is_now() -> None:
    asked = saying(needs=["mental_health"])
    has = replace(asked, support_now={"mental_health": "2027-12-20"})
    assert answer(asked)["gaps"] != answer(has)["gaps"] or answer(asked)["needs"] == answer(has)["needs"]
