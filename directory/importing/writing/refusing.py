"""Why a record is not written."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from navigator.core.documents.faults import MISSING, Fault, shown


class NotWritten(Exception):
    """A record that cannot be written; nothing of it is kept. `faults` holds every reason."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class NotYet(NotWritten):
    """A record that names what may come later in the same run."""


def fault(path: str, value: object, expected: str) -> Fault:
    """A fault of a field; None counts as nothing found."""
    return Fault(path, shown(MISSING if value is None else value), expected)


def faults_of(refused: ValidationError, path: str, thing: object) -> Iterator[Fault]:
    """What a model says against its fields, as faults at their paths."""
    for name, errors in refused.message_dict.items() if hasattr(refused, "error_dict") else [("", refused.messages)]:
        is_about_all = name in (NON_FIELD_ERRORS, "")
        where = path if is_about_all else f"{path}.{name}" if path else name
        value = None if is_about_all else getattr(thing, name, None)
        for each in errors:
            yield fault(where, value if isinstance(value, str | int | float | None) else str(value), each)
