"""Two versions of a rule document, compared line by line as a room above reads them; beside that, as JSON."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.compare import FieldComparison

from directory.desk.rule_text import shown_rule_text

Read = Callable[[Any, Any], Sequence[str]]
"""The lines of a rule document of a thing: a service, a strand, or a service at a location."""
_read: list[Read] = []

ALIKE = "It reads alike. What changed stands in the JSON."


def compare_rules_as(read: Read) -> None:
    """Registers how rule documents are read; the last one counts. Without any they are compared as JSON."""
    _read.append(read)


class RuleComparison(FieldComparison):
    """Two rule documents. They have changed where anything in them has, read or not."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any):
        super().__init__(field, obj_a, obj_b)
        self.documents = [shown_rule_text(each).splitlines() for each in (self.val_a, self.val_b)]
        self.readings = [list(_read[-1](*each)) for each in ((obj_a, self.val_a), (obj_b, self.val_b))] if _read else []

    def htmldiff(self) -> SafeString:
        as_json = _lines(*self.documents)
        if not self.readings:
            return as_json
        told = ALIKE if self.has_changed() and self.readings[0] == self.readings[1] else ""
        return format_html(
            "{}{}<details><summary>As JSON</summary>{}</details>",
            _lines(*self.readings),
            format_html("<p>{}</p>", told) if told else "",
            as_json,
        )


def _lines(before: Sequence[str], after: Sequence[str]) -> SafeString:
    return format_html('<div class="desk-compared">{}</div>', format_html_join("", "{}", _each(before, after)))


def _each(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[SafeString]]:
    for what, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield from ((format_html("<div>{}</div>", line),) for line in before[first:last])
        else:
            yield from ((format_html('<div><del class="deletion">{}</del></div>', one),) for one in before[first:last])
            yield from ((format_html('<div><ins class="addition">{}</ins></div>', one),) for one in after[start:end])
