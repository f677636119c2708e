"""What tests of the pages of the vocabulary have in common."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from navigator.editing.vocabulary.keeping import change_vocabulary
from tests.directory.desk.posting import filled_in
from tests.navigator.editing.vocabulary.changes import with_fact

ASKS = {"id": "pets", "effect": "excludes", "strength": "always", "test": {"fact": "pet", "is": "dog"}}


def page(name: str, *about: Any) -> str:
    """The address of a page."""
    return reverse(f"vocabulary:{name}", args=about)


def edit(desk: Client, section: str, key: str, **changes: Any) -> HttpResponse:
    """Opens an entry, changes these fields and keeps it."""
    form = desk.get(page("entry", section, key)).context["form"]
    return desk.post(page("entry", section, key), filled_in(form, **changes), follow=True)


def pets(**change: Any) -> None:
    """A fact that nobody uses yet."""
    change_vocabulary(with_fact(**change), by=None)
