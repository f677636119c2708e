"""What stands in a posted form."""

from navigator.asking.posted import Posted, names, part_name
from tests.navigator.asking.asked import QUESTIONS, posted


def test_what_was_left_empty_was_not_chosen() -> None:
    assert posted(needs=["", "housing"], gp="").chosen("needs") == ("housing",)
    assert posted(gp="").chosen("gp") == ()


def test_of_a_box_that_came_twice_the_last_counts_without_the_spaces_around_it() -> None:
    assert Posted({part_name("age", "years"): ["3", " 34 "]}).typed("age", "years") == "34"


def test_a_question_has_a_field_for_each_part() -> None:
    assert names(QUESTIONS["age"]) == ("age", "age-years", "age-day", "age-month", "age-year")
    assert names(QUESTIONS["gp"]) == ("gp",)


def test_staff_say_that_they_fill_it_in_too() -> None:
    assert posted(with_staff="yes").with_staff
    assert not posted().with_staff
