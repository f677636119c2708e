"""What a row names, makes or brings along: organisations, terms, places."""

import pytest

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    LocationRecord,
    ServiceAtLocationRecord,
)
from directory.models import Location
from tests.directory.cast import an_organisation
from tests.directory.importing.saying import HALL, TRUST, a_record, imported, service

pytestmark = pytest.mark.django_db


def test_an_organisation_may_be_named_by_its_slug_or_name() -> None:
    an_organisation("Quill Trust")
    run = imported(a_record("a", organisation="quill-trust"), a_record("b", organisation="QUILL Trust"))
    assert run.summary.of(Outcome.NEW) == 2


def test_an_organisation_that_nobody_has_is_made_where_asked_for_and_told() -> None:
    run = imported(a_record(organisation="Quill Trust"), make_organisations=True)
    assert service().organisation.live
    assert [str(each.verdict) for each in run.told] == ["note"]
    assert imported(a_record(organisation="Quill Trust")).summary.of(Outcome.UNCHANGED) == 1


def test_terms_are_made_where_asked_for_and_told() -> None:
    run = imported(TRUST, a_record(kinds=("night_shelter",)), make_terms=True)
    assert run.summary.is_clean
    assert service().kinds.get().name == "Night shelter"
    assert "made, in the taxonomy kinds" in run.lines[0]


def test_needs_are_never_made() -> None:
    assert imported(TRUST, a_record(needs={"fame": "moves"}), make_terms=True).summary.of(Outcome.REFUSED) == 1


def test_places_that_a_row_brings_along_come_and_go_with_it() -> None:
    at_hall = {"locations": (ServiceAtLocationRecord(location="hall"),), "brings": (HALL,)}
    run = imported(TRUST, a_record("bad", needs={"fame": "moves"}, **at_hall), a_record(**at_hall))
    assert (run.summary.of(Outcome.NEW), run.summary.of(Outcome.REFUSED)) == (2, 1)
    assert service().service_at_locations.get().location.source_id == "hall"


def test_two_rows_do_not_say_different_things_of_one_place() -> None:
    at_hall = {"locations": (ServiceAtLocationRecord(location="hall"),)}
    other = LocationRecord(id="hall", name="Mill Hall", address_1="9 Hobbholm Row")
    run = imported(TRUST, a_record("a", brings=(HALL,), **at_hall), a_record("b", brings=(other,), **at_hall))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert "location_id" in run.lines[0]
    assert Location.objects.get().address_1 == "1 Hobbholm Row"


def test_a_term_has_the_name_that_the_file_gives_it() -> None:
    named = a_record(designed_for=("lgbt",), names={("designed_for", "lgbt"): "LGBT+ people"})
    run = imported(TRUST, named, make_terms=True)
    assert service().designed_for.get().name == "LGBT+ people"
    assert run.lines[0].endswith("made, in the taxonomy designed_for")
    assert run.summary.named_by_code == 0


def test_a_term_that_is_named_by_its_code_is_told_for_somebody_to_look_at() -> None:
    run = imported(TRUST, a_record(designed_for=("lgbt",)), make_terms=True)
    assert run.lines[0].endswith("with a name made from its code: somebody should look at it")
    assert run.summary.named_by_code == 1


def test_a_name_for_a_term_that_is_there_changes_nothing() -> None:
    imported(TRUST, a_record(designed_for=("lgbt",)), make_terms=True)
    named = a_record(designed_for=("lgbt",), names={("designed_for", "lgbt"): "LGBT+ people"})
    assert imported(TRUST, named).summary.of(Outcome.UNCHANGED) == 2
    assert service().designed_for.get().name == "Lgbt"
