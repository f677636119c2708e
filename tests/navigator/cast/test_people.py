"""The cast as enquiries."""

from datetime import date

import pytest

from directory.places.resolving import find_place
from navigator.cast import cast, member
from navigator.core.documents import read_vocabulary
from navigator.enquiries import read_enquiry
from navigator.vocabulary import shipped_vocabulary

MONDAY = date(2026, 11, 23)
NAMES = [each.name for each in cast()]


def test_there_are_enough_of_them_and_no_two_have_one_name() -> None:
    assert len(NAMES) == len(set(NAMES)) >= 16


@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_asked_for_and_has_one_sentence(name: str) -> None:
    vocabulary = read_vocabulary(shipped_vocabulary())
    read_enquiry(member(name).enquiry(on=MONDAY), vocabulary=vocabulary, services=(), today=MONDAY, find=find_place)
    assert member(name).sentence.count(".") == 1


def test_days_count_from_the_asking() -> None:
    assert member("Kai").facts(on=MONDAY)["age"] == "2008-12-30"
    assert member("Lee").facts(on=date(2026, 12, 1))["release"] == "2026-12-22"


def test_what_somebody_did_not_tell_is_not_told() -> None:
    assert "acute_distress" not in member("Dee").facts(on=MONDAY)
    assert "acute_distress" in member("Dean").facts(on=MONDAY)


def test_nobody_else_is_known() -> None:
    with pytest.raises(KeyError):
        member("Nobody")
