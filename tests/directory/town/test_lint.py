"""What the checks of the editing screen find in the town: a few things, each of them kept for a reason."""

import pytest

from directory.importing.outcomes import Summary
from directory.models import Service
from navigator.editing.beside.looking import looked_at_again
from navigator.editing.beside.parts import parts_of
from navigator.lint.patience import Patience

KEPT = {
    # Young people's mentors who have never been asked why they stop at 25: what most directories would hold.
    ("somali-mentors", "protected", ("age",)),
    # Answered before somebody wrote that they decide about everybody each time: harmless, and what the check is for.
    ("pharos-counselling", "never", ("grid_ban", "for_whom")),
}


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found must not turn on how busy the machine is."""
    monkeypatch.setattr(Patience, "is_over", False)


def test_nothing_is_found_but_what_is_kept_on_purpose(loaded: Summary, patient: None) -> None:
    found = {
        (service.slug, finding.code, finding.clauses)
        for service in Service.objects.order_by("slug")
        for findings in looked_at_again(list(parts_of(service)), service)
        for finding in findings
    }
    assert found == KEPT
