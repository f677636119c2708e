"""What the checks of the editing screen find in the town: a few things, each of them kept for a reason."""

from datetime import UTC, datetime, time

import pytest

from directory.importing.outcomes import Summary
from directory.models import Service
from navigator.editing.beside.looking import looked_at_again
from navigator.editing.beside.parts import parts_of
from navigator.lint.patience import Patience
from tests.directory.town.conftest import MONDAY

KEPT = {
    # Young people's mentors who have never been asked why they stop at 25: what most directories would hold.
    ("somali-mentors", "protected", ("age",)),
    # Answered before somebody wrote that they decide about everybody each time: harmless, and what the check is for.
    ("pharos-counselling", "never", ("grid_ban", "for_whom")),
    # Nobody has looked again at what the guidance says: the desk is told so.
    ("bridge-counselling", "challenge", ("using",)),
}


@pytest.fixture
def patient_on_monday(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found must not turn on how busy the machine is, nor on the day."""
    monkeypatch.setattr(Patience, "is_over", False)
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime.combine(MONDAY, time(9), tzinfo=UTC))


def test_nothing_is_found_but_what_is_kept_on_purpose(loaded: Summary, patient_on_monday: None) -> None:
    found = {
        (service.slug, finding.code, finding.clauses)
        for service in Service.objects.order_by("slug")
        for findings in looked_at_again(list(parts_of(service)), service)
        for finding in findings
    }
    assert found == KEPT
