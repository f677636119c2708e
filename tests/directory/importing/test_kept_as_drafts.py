"""Services that the door refuses: kept as drafts, told, and asked about again."""

import pytest

from directory.importing.outcomes import Outcome
from directory.importing.records.reading import Kind
from tests.directory.importing.saying import TRUST, a_record, everything_kept, imported, service

pytestmark = pytest.mark.django_db


def test_what_the_door_refuses_is_kept_as_a_draft_with_its_reasons() -> None:
    run = imported(TRUST, a_record(description=""))
    assert (run.summary.of(Outcome.REFUSED), run.summary.kept_as_drafts) == (1, 1)
    assert run.lines == [
        "service, row shelter: kept as a draft: Description: nothing says what the service does. "
        "Expected a sentence or more."
    ]
    assert not service().live


def test_such_a_draft_is_told_again_but_not_written_again() -> None:
    imported(TRUST, a_record(description=""))
    before = everything_kept()
    again = imported(TRUST, a_record(description=""))
    assert again.summary.kept_as_drafts == 1
    assert everything_kept() == before


def test_what_is_in_public_stays_when_the_door_refuses_its_change() -> None:
    imported(TRUST, a_record())
    imported(TRUST, a_record(description=""))
    assert service().live
    assert service().description == "A bed for the night."
    assert service().has_unpublished_changes


def test_a_mended_row_is_published() -> None:
    imported(TRUST, a_record(description=""))
    assert imported(TRUST, a_record()).summary.of(Outcome.CHANGED, Kind.SERVICE) == 1
    assert service().live


def test_drafts_wait_until_a_run_publishes_them() -> None:
    imported(TRUST, publish=False)
    imported(TRUST)
    assert imported(TRUST, a_record(), publish=False).summary.is_clean
    assert not service().live
    assert imported(TRUST, a_record()).summary.of(Outcome.CHANGED, Kind.SERVICE) == 1
    assert service().live


def test_rules_that_cannot_be_read_stay_a_draft() -> None:
    wrong = {"id": "c", "effect": "requires", "strength": "always", "test": {"fact": "height", "at_least": 3}}
    run = imported(TRUST, a_record(rules={"clauses": [wrong]}))
    assert run.summary.kept_as_drafts == 1
    assert 'clauses[0].test.fact: found "height"' in run.lines[0]
