"""Service areas: a piece of the map that exists, written in one way."""

import pytest
from django.core.exceptions import ValidationError

from directory.models import ServiceArea
from directory.publishing import faults_before_publishing
from tests.directory.cast import a_draft

REAL = [
    ("postcode_area", "s", "S"),
    ("outcode", "s1", "S1"),
    ("sector", "s1 2", "S1 2"),
    ("council", "sheffield", "E08000039"),
    ("country", "wales", "Wales"),
    ("everywhere", "", ""),
]

NONE = [
    ("postcode_area", "Sheffield", "the letters that a postcode begins with"),
    ("outcode", "S999", "half a postcode that is in use"),
    ("council", "Atlantis", "the code or name of a council"),
    ("country", "", "one of England"),
    ("everywhere", "S1", "everywhere has no code"),
]


@pytest.mark.parametrize(("kind", "typed", "kept"), REAL)
def test_an_area_is_written_in_one_way(kind: str, typed: str, kept: str) -> None:
    area = ServiceArea(kind=kind, code=typed)
    area.clean()
    assert area.code == kept


@pytest.mark.parametrize(("kind", "typed", "expected"), NONE)
def test_an_area_that_is_none_is_refused_with_what_was_expected(kind: str, typed: str, expected: str) -> None:
    with pytest.raises(ValidationError, match=expected):
        ServiceArea(kind=kind, code=typed).clean()


@pytest.mark.django_db
def test_a_service_with_an_area_that_is_none_is_not_published() -> None:
    draft = a_draft()
    draft.service_areas = [ServiceArea(kind="postcode_area", code="Sheffield")]
    assert ["“Sheffield”" in each for each in faults_before_publishing(draft)] == [True]


LEFT_OUT = [
    # pieces of one service                                          what stands against publishing
    ([("S36", "sleeps", True)], 1),
    ([("S1", "sleeps", False), ("S36", "sleeps", True)], 0),
    ([("S1", "gp", False), ("S36", "sleeps", True)], 1),
    ([("S1", "gp", False), ("S35", "sleeps", True), ("S36", "sleeps", True)], 2),
    ([("S1", "sleeps", False)], 0),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("pieces", "faults"), LEFT_OUT)
def test_what_is_left_out_of_nothing_is_told_before_publishing(pieces: list, faults: int) -> None:
    draft = a_draft()
    draft.service_areas = [
        ServiceArea(kind="outcode", code=code, asks_about=asks, is_left_out=out) for code, asks, out in pieces
    ]
    told = faults_before_publishing(draft)
    assert len(told) == faults
    assert all("there is nothing to leave it out of" in each for each in told)


@pytest.mark.django_db
def test_such_a_service_is_kept_as_a_draft() -> None:
    draft = a_draft()
    draft.service_areas = [ServiceArea(kind="outcode", code="S36", is_left_out=True)]
    draft.full_clean()
    draft.save()
    assert draft.service_areas.count() == 1


def test_a_council_is_called_by_its_name() -> None:
    assert str(ServiceArea(kind="council", code="E08000039", is_left_out=True)) == "not Sheffield"


def test_what_was_found_is_told_beside_what_was_expected() -> None:
    with pytest.raises(ValidationError, match="Found “S999”"):
        ServiceArea(kind="outcode", code="S999").clean()
