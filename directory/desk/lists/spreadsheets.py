"""Spreadsheets of a list, whose cells no program takes for a formula."""

import re
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

_BEGINS_A_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""OWASP's list for CSV injection, with the wide signs that some programs read alike."""
_NOT_IN_A_SHEET = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What the XML of a spreadsheet cannot hold."""


def harmless(value: Any) -> Any:
    """The value as a cell that is only ever text, with ' before what a spreadsheet would run; other kinds unchanged."""
    if not isinstance(value, str):
        return value
    text = _NOT_IN_A_SHEET.sub("\N{REPLACEMENT CHARACTER}", value)
    return f"'{text}" if _BEGINS_A_FORMULA.match(text) else text


def make_exports_harmless() -> None:
    """Every spreadsheet of the admin, Wagtail's own reports among them: they repeat what somebody named a listing."""
    as_wagtail_writes_it = SpreadsheetExportMixin.preprocess_field_value
    if getattr(as_wagtail_writes_it, "is_harmless", False):
        return

    def preprocess_field_value(self: Any, field: str, value: Any, export_format: str) -> Any:
        return harmless(as_wagtail_writes_it(self, field, value, export_format))

    preprocess_field_value.is_harmless = True
    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
