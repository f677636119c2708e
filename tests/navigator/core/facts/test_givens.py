from datetime import date

import pytest

from navigator.core.facts.givens import Aged, Answers, Exactly, Given, Partly
from navigator.core.facts.kinds import Value
from tests.navigator.core.cast import TODAY

SOME = Partly(frozenset({"arson"}), frozenset({"ban"}))


def held(*options: str) -> frozenset[str]:
    return frozenset(options)


@pytest.mark.parametrize(
    ("given", "value", "allowed"),
    [
        (Exactly("daily"), "daily", True),
        (Exactly("daily"), "some", False),
        (SOME, held("arson"), True),
        (SOME, held("arson", "arrears"), True),
        (SOME, held("arrears"), False),
        (SOME, held("arson", "ban"), False),
        # 34 whole years on the day of asking: from the day after the 35th birthday back to the 34th.
        (Aged(34), date(1991, 11, 21), False),
        (Aged(34), date(1991, 11, 22), True),
        (Aged(34), date(1992, 11, 21), True),
        (Aged(34), date(1992, 11, 22), False),
    ],
)
def test_an_answer_allows_the_values_that_complete_it(given: Given, value: Value, allowed: bool) -> None:
    assert given.allows(value, asked_on=TODAY) is allowed


@pytest.mark.parametrize(
    ("earlier", "then", "after"),
    [
        (Exactly("daily"), Exactly("none"), Exactly("none")),
        (None, Exactly("none"), Exactly("none")),
        (Exactly("daily"), None, None),
        (None, None, None),
        # Only the options that are named change.
        (Exactly(held("ban", "arrears")), SOME, Exactly(held("arson", "arrears"))),
        (Partly(held("ban"), held("arson")), SOME, SOME),
        (Partly(held("ban", "arrears"), held()), SOME, Partly(held("arson", "arrears"), held("ban"))),
        (Partly(held(), held("arson", "arrears")), SOME, Partly(held("arson"), held("ban", "arrears"))),
        # Not given before: the options that are not named stay unknown.
        (None, SOME, SOME),
        # A list replaces wholly.
        (Partly(held("ban"), held("arson")), Exactly(held("arrears")), Exactly(held("arrears"))),
    ],
)
def test_what_progress_sets_replaces_what_was_given(earlier: Given | None, then: Given | None, after: Given) -> None:
    before = {"fact": earlier, "other": Exactly(1)} if earlier else {"other": Exactly(1)}
    expected = {"fact": after, "other": Exactly(1)} if after else {"other": Exactly(1)}
    assert Answers(before, TODAY).changed({"fact": then}) == Answers(expected, TODAY)


def test_answers_stay_as_they_were_when_others_are_made_of_them() -> None:
    first = Answers({"papers": Exactly(True)}, TODAY)
    first.changed({"papers": None})
    assert first == Answers({"papers": Exactly(True)}, TODAY)


def test_answers_can_be_forgotten_one_by_one_or_all_but_some() -> None:
    all_three = Answers({"a": Exactly(1), "b": Exactly(2), "c": Exactly(3)}, TODAY)
    assert all_three.without("b") == Answers({"a": Exactly(1), "c": Exactly(3)}, TODAY)
    assert all_three.only(held("b", "d")) == Answers({"b": Exactly(2)}, TODAY)


def test_equal_answers_have_equal_keys_in_whatever_order_they_were_given() -> None:
    one = Answers({"a": Exactly(1), "b": SOME}, TODAY)
    other = Answers({"b": SOME, "a": Exactly(1)}, TODAY)
    assert one.key == other.key != one.without("a").key
