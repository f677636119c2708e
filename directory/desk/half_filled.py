"""What keeps a draft from keeping itself while somebody types: the fields that are still empty, and what they are in.

Rows of a listing stand in tables of their own, where a location without its place, or a session without a day, cannot
be. So a draft waits until such a row is filled in or taken away. All that was typed stays in the form meanwhile.
"""

from collections.abc import Iterator
from typing import Any

from django.forms.forms import NON_FIELD_ERRORS
from wagtail.admin.panels import InlinePanel

MOST = 3
"""So many fit beside the button that saves, on a telephone too."""
ELSEWHERE = "Something in this form cannot be kept yet. “Save draft” shows where."


def what_is_half_filled(form: Any, *, panel: Any) -> str:
    """One sentence for whoever types, about a form with errors: what is missing where, by the words on the page."""
    told = list(_told(form, place="", names=names_of_rows(panel)))
    if not told:
        return ELSEWHERE
    more = len(told) - MOST
    return " ".join([*told[:MOST], *([f"And {more} more."] if more > 0 else [])])


def names_of_rows(panel: Any) -> dict[str, str]:
    """What a row of each relation is called on the page, those of rows within rows too: “area” for service areas."""
    inner = {name: label for each in _within(panel) for name, label in names_of_rows(each).items()}
    return {panel.relation_name: panel.label, **inner} if isinstance(panel, InlinePanel) else inner


def _within(panel: Any) -> list[Any]:
    return panel.child_edit_handler.children if isinstance(panel, InlinePanel) else getattr(panel, "children", [])


def _told(form: Any, *, place: str, names: dict[str, str]) -> Iterator[str]:
    for name, faults in form.errors.as_data().items():
        if name == "slug" and "name" in form.errors:
            continue  # It is made of the name.
        if name != NON_FIELD_ERRORS and not form[name].value():
            yield f"{place}“{form.fields[name].label}” is still empty."
        else:
            label = "" if name == NON_FIELD_ERRORS else f"“{form.fields[name].label}”: "
            yield f"{place}{label}{' '.join(message for fault in faults for message in fault.messages)}"
    for relation, formset in getattr(form, "formsets", {}).items():
        called = names.get(relation, str(formset.model._meta.verbose_name)).capitalize()
        yield from (f"{place}{message}" for message in formset.non_form_errors())
        for number, row in enumerate(_rows(formset), 1):
            yield from _told(row, place=f"{place}{called} {number}: ", names=names)


def _rows(formset: Any) -> list[Any]:
    """Those that are there, in the order in which they stand."""
    kept = [form for form in formset.forms if not formset._should_delete_form(form)]
    return sorted(kept, key=lambda form: int(str(form["ORDER"].value() or 0)) if "ORDER" in form.fields else 0)
