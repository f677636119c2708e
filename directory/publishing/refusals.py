"""Why a listing may not be published: checks that rooms register, and the refusal that names everything at once."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError

Check = Callable[[Any], Iterable[str]]
"""Looks at a listing as it would be published; gives a sentence for each thing that stands in the way."""

_CHECKS: dict[str, list[Check]] = {}


class NotFit(ValidationError):
    """A listing that may not be published as it is; `messages` holds every reason, in words for its editor."""

    def __init__(self, listing: Any, faults: list[str]):
        super().__init__(faults)
        self.listing = listing

    def __str__(self) -> str:
        return f"{self.listing} cannot be published. {' '.join(self.messages)}"


def check_before_publishing(model: str) -> Callable[[Check], Check]:
    """Registers a check for a model, named as `directory.Service`; for rooms that know what a listing means."""

    def register(check: Check) -> Check:
        checks = _CHECKS.setdefault(model.lower(), [])
        if check not in checks:
            checks.append(check)
        return check

    return register


def faults_before_publishing(listing: Any) -> list[str]:
    """Every reason why a listing may not be published as it is, in the order in which checks were registered."""
    return [fault for check in _CHECKS.get(listing._meta.label_lower, []) for fault in check(listing)]
