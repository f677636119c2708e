"""Services that name services which come later."""

import pytest

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    JointProtocolRecord,
)
from directory.importing.records.reading import Kind
from directory.models import ImportedRow, Service
from tests.directory.importing.saying import TRUST, a_record, imported, service

pytestmark = pytest.mark.django_db


def test_services_that_name_each_other_find_each_other_whatever_their_order() -> None:
    rows = [
        a_record("a", joint_protocols=(JointProtocolRecord(other="b"),)),
        a_record("b", joint_protocols=(JointProtocolRecord(other="a"),)),
        a_record("c", joint_protocols=(JointProtocolRecord(other="d"),)),
        a_record("d"),
    ]
    run = imported(TRUST, *rows)
    assert run.summary.of(Outcome.NEW, Kind.SERVICE) == 4
    others = {
        each.source_id: [one.other.source_id for one in each.joint_protocols.all()] for each in Service.objects.all()
    }
    assert others == {"a": ["b"], "b": ["a"], "c": ["d"], "d": []}
    assert imported(TRUST, *rows).summary.of(Outcome.UNCHANGED) == 5


def test_a_service_whose_partner_was_refused_leaves_nothing_behind() -> None:
    rows = [
        a_record("a", joint_protocols=(JointProtocolRecord(other="b"),)),
        a_record("b", joint_protocols=(JointProtocolRecord(other="a"),), needs={"fame": "moves"}),
    ]
    run = imported(TRUST, *rows)
    assert run.summary.of(Outcome.REFUSED) == 2
    assert Service.objects.count() == 0
    assert ImportedRow.objects.filter(kind="service").count() == 0


def test_rules_may_ask_about_a_service_that_comes_later() -> None:
    asked = {"id": "c", "effect": "requires", "strength": "always", "test": {"elsewhere": {"service": "late"}}}
    run = imported(TRUST, a_record("a", rules={"clauses": [asked]}), a_record("b", slug="late"))
    assert run.lines == []
    assert service("a").live
