"""What travels with the next form, and what a skip leaves behind."""

from navigator.asking.posted import asked_in
from tests.navigator.asking.asked import QUESTIONS, posted


def test_answers_travel_on_and_nothing_else_does() -> None:
    form = posted(needs=["housing", "company"], age_years="34", gp="", with_staff="yes")
    form = type(form)({**form.fields, "csrfmiddlewaretoken": ["x"], "unheard_of": ["y"]})
    assert sorted(form.carried(QUESTIONS)) == [
        ("age-years", "34"),
        ("needs", "company"),
        ("needs", "housing"),
        ("with_staff", "yes"),
    ]


def test_the_question_that_is_asked_does_not_travel_as_well() -> None:
    form = posted(needs="housing", gp="no")
    assert list(form.carried(QUESTIONS, but=asked_in(QUESTIONS["gp"], form))) == [("needs", "housing")]


def test_what_was_ticked_before_a_skip_does_not_count() -> None:
    form = posted(needs="housing", drinking="daily", skip="drinking").after_skipping(QUESTIONS)
    assert form.chosen("drinking") == ()
    assert form.skipped(QUESTIONS) == ("drinking",)


def test_skips_add_up_and_travel_on() -> None:
    form = posted(needs="housing", skipped="gp", skip="drinking").after_skipping(QUESTIONS)
    assert [each for each in form.carried(QUESTIONS) if each[0] == "skipped"] == [
        ("skipped", "gp"),
        ("skipped", "drinking"),
    ]


def test_only_facts_that_we_ask_about_count_as_skipped_and_each_once() -> None:
    form = posted(skipped=["gp", "a_dog", "gp", "x" * 9000])
    assert form.skipped(QUESTIONS) == ("gp",)


def test_skipping_the_birthday_keeps_the_age() -> None:
    form = posted(age_years="34", age_day="4", skip="age-birthday").after_skipping(QUESTIONS)
    assert form.typed("age", "years") == "34"
    assert form.typed("age", "day") == ""
    assert form.skipped(QUESTIONS) == ("age",)


def test_a_skip_of_nothing_we_asked_changes_nothing() -> None:
    form = posted(needs="housing", skip="a_dog")
    assert form.after_skipping(QUESTIONS) is form


def test_somebody_who_gave_an_age_is_next_asked_for_the_birthday_only() -> None:
    assert asked_in(QUESTIONS["age"], posted(age_years="34")) == ("age-day", "age-month", "age-year")
    assert asked_in(QUESTIONS["age"], posted()) == ("age", "age-years", "age-day", "age-month", "age-year")
