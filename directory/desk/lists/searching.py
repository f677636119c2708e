"""Searching a list by plain words. No search engine: each has signs that mean something to it, and some fall over."""

from typing import Any

from django import forms
from django.db import models
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.forms.search import SearchForm

LONGEST = 255
"""As long as the longest name: what is longer is found nowhere. SQLite refuses patterns of 50,000 bytes."""


def found_in(rows: models.QuerySet, text: str, *, fields: list[str]) -> models.QuerySet:
    """The rows of which some field holds this text, capitals aside; every sign of it stands for itself."""
    if len(text) > LONGEST:
        return rows.none()
    return rows.filter(models.Q(*((f"{field}__icontains", text) for field in fields), _connector=models.Q.OR))


def plain(text: str) -> str:
    """What somebody meant to type: no signs that no keyboard makes, one space between words."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


class PlainText(forms.CharField):
    """A search field that nothing typed makes invalid."""

    def to_python(self, value: Any) -> str:
        return plain(super().to_python(value))


class PlainSearchForm(SearchForm):
    """The search field above a list."""

    def __init__(self, *how: Any, **more: Any):
        super().__init__(*how, **more)
        self.fields["q"] = PlainText(label="Search", required=False, widget=self.fields["q"].widget)


class PlainChooserSearch(BaseFilterForm):
    """The search field of a chooser. `fields` are the names in which it looks."""

    fields_searched: list[str] = ["name"]
    q = PlainText(label="Search", required=False, widget=forms.TextInput(attrs={"placeholder": "Search"}))

    def filter(self, objects: models.QuerySet) -> models.QuerySet:
        objects = super().filter(objects)
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return found_in(objects, self.search_query, fields=self.fields_searched) if self.is_searching else objects
