"""The town into the directory, through the one door."""

from collections.abc import Callable
from datetime import date
from typing import Any

from directory.importing.outcomes import Listener, Summary
from directory.importing.running import import_records
from directory.models import Taxonomy, Term
from directory.town.files import rows, terms
from directory.town.mark import SOURCE


def load(
    *,
    on: date,
    tell: Listener = lambda told: None,
    progress: Callable[[int], Any] = lambda rows: None,
) -> Summary:
    """Brings the town into the directory as on a day. A second time on that day writes nothing.

    What somebody edited here since stays as they left it, and is told as refused. Raises `ValueError` for a file that
    cannot be read.
    """
    found = list(rows(on=on))
    _add_terms()
    return import_records(found, source=SOURCE, tell=tell, progress=progress)


def _add_terms() -> None:
    """Adds the terms that are lacking. Never renames one: wording is the editors' own."""
    for code, names in terms().items():
        taxonomy, _ = Taxonomy.objects.get_or_create(code=code, defaults={"name": code.replace("_", " ").capitalize()})
        for term, name in names.items():
            Term.objects.get_or_create(taxonomy=taxonomy, code=term, defaults={"name": name})
