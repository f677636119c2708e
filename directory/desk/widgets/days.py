"""The days of a session, ticked: kept as HSDS writes them, “MO,WE” or “2TU,-1FR”."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from directory.hours.weekdays import NamedDay, Weekday, read_byday

WEEKDAYS = dict(zip(Weekday, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))
WHICH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
"""Which of a month. “-2FR”, the last but one, can be read, and is kept where it was imported."""


class DaysInput(forms.CheckboxSelectMultiple):
    """Boxes side by side."""

    def __init__(self, choices: Any, *, legend: str):
        super().__init__(choices=choices)
        self.legend = legend

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        # What no box stands for has one of its own, so that a form never loses it.
        known = {str(code) for code, _ in self.choices}
        for each in [one for one in value or [] if one not in known]:
            index = len(context["widget"]["optgroups"])
            option = self.create_option(name, each, in_words(each), True, index, attrs=context["widget"]["attrs"])
            context["widget"]["optgroups"].append((None, [option], index))
        context["widget"]["legend"] = self.legend
        return context


class DaysWidget(forms.MultiWidget):
    """Seven boxes for the days, and six for which of them in a month; its value is the text that is kept.

    A text that the boxes cannot say, such as “2TU,-1FR” or “Monday”, stands as further boxes, ticked.
    """

    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None):
        days = DaysInput([(day.name, label) for day, label in WEEKDAYS.items()], legend="On")
        which = DaysInput([(str(nth), label) for nth, label in WHICH.items()], legend="Every month, only the")
        super().__init__({"days": days, "which": which}, attrs)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        return SafeString(render_to_string("directory/desk/days.html", self.get_context(name, value, attrs)))

    def decompress(self, value: str | None) -> list[list[str]]:
        """The ticks that say this text."""
        found = read_byday(value) if value else ()
        if not found:
            return [[part.strip() for part in (value or "").split(",") if part.strip()], []]
        days, which = list(dict.fromkeys(day.weekday for day in found)), list(dict.fromkeys(day.nth for day in found))
        is_each_with_each = {NamedDay(day, nth) for day in days for nth in which} == set(found)
        if not is_each_with_each or not set(which) <= {None, *WHICH} or (None in which and len(which) > 1):
            return [[_written(day) for day in found], []]
        return [[day.name for day in days], [str(nth) for nth in which if nth]]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """The text that these ticks say; nothing where the form had no such field."""
        days, which = super().value_from_datadict(data, files, name)
        plain = [day for day in days if day in Weekday.__members__]
        others = [day for day in days if day not in Weekday.__members__]
        ticked = [f"{nth}{day}" for nth in which for day in plain] if which else plain
        return ",".join([*ticked, *others])


def in_words(part: str) -> str:
    """“second Tue” for “2TU”; what cannot be read, as it is written."""
    day = (read_byday(part) or (None,))[0]
    if day is None or day.nth is None:
        return part
    return f"{WHICH.get(day.nth, f'{-day.nth} from the end:')} {WEEKDAYS[day.weekday]}"


def _written(day: NamedDay) -> str:
    return f"{day.nth or ''}{day.weekday.name}"
