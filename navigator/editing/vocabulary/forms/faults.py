"""Where on the page a fault of the checker belongs: beside the field in which it can be mended."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

from navigator.core.documents import Fault
from navigator.editing.vocabulary.forms.entries import EntryForm
from navigator.vocabulary.document.entries import FACTS, entries

STEP = re.compile(r"[^.\[\]]+")
Place = tuple[forms.Form, str]


def path_of(document: Mapping[str, Any], section: str, key: str) -> str:
    """The path of an entry in the document; of one that is not there yet, the path that it gets."""
    if section == FACTS:
        return f"{FACTS}.{key}"
    keys = list(entries(document, section))
    return f"{section}[{keys.index(key) if key in keys else len(keys)}]"


def tell_beside(form: EntryForm, faults: Iterable[Fault], *, at: str) -> None:
    """Tells each fault of the entry at this path beside its field too, with its path in full."""
    for fault in faults:
        if fault.path.startswith((f"{at}.", f"{at}[")):
            place = _place(form, STEP.findall(fault.path.removeprefix(at)))
            if place is not None:
                of, field = place
                of.add_error(field, str(fault))


def _place(form: EntryForm, steps: Sequence[str]) -> Place | None:
    key, *within = steps
    for rows in form.formsets.values():
        found: Place | None = rows.place(key, within)
        if found is not None:
            return found
    field = form.field_of(key)
    return (form, field) if field else None
