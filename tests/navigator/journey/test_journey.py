"""What somebody has said so far, and how a change of mind changes it."""

from datetime import date

from navigator.enquiries.documents import KEYS
from navigator.journey.journey import Journey

TODAY = date(2026, 11, 22)
SAID = Journey(answers={"gp": True}, declined=("age",), skipped=("phone",))


def test_an_answer_takes_the_place_of_whatever_was_said() -> None:
    for fact in ("gp", "age", "phone"):
        now = SAID.answering(fact, False)
        assert now.answers[fact] is False
        assert fact not in (*now.declined, *now.skipped)


def test_rather_not_saying_takes_an_answer_back() -> None:
    now = SAID.declining("gp")
    assert (dict(now.answers), now.declined) == ({}, ("age", "gp"))


def test_skipping_keeps_the_answer_there_is() -> None:
    now = SAID.skipping("gp")
    assert now.answers == {"gp": True}
    assert now.skipped == ("phone", "gp")


def test_skipping_is_not_declining() -> None:
    assert SAID.skipping("age").declined == ()


def test_taking_an_answer_out_makes_it_open_again() -> None:
    now = SAID.without("gp").without("age").without("phone")
    assert (dict(now.answers), now.declined, now.skipped) == ({}, (), ())


def test_nothing_is_noted_twice() -> None:
    now = SAID.asking("gp").asking("gp").offering("where").offering("where").ruling_out("a").ruling_out("a")
    assert (now.asked, now.offered, now.ruled_out) == (("gp",), ("where",), ("a",))


def test_a_door_can_be_taken_back() -> None:
    assert SAID.ruling_out("a").ruling_out("b").taking_back("a").ruled_out == ("b",)


def test_its_enquiry_names_nobody() -> None:
    made = Journey(answers={"needs": ["housing"]}, support_now={"housing": "2027-01-31"}).enquiry(asked_on=TODAY)
    assert set(made) == set(KEYS)
    assert "id" not in made["person"]
    assert made["person"]["support_now"] == [{"need": "housing", "until": "2027-01-31"}]


def test_its_enquiry_never_declines_what_is_answered() -> None:
    made = Journey(answers={"gp": True}, declined=("gp", "age")).enquiry(asked_on=TODAY)
    assert made["person"]["declined"] == ["age"]


def test_what_prints_it_prints_nothing_of_it() -> None:
    assert repr(SAID) == "<Journey>"
