"""Whether the site can plan with a vocabulary: asked before one is restored, before a start, and by `migrate`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.db import connection

from navigator.core.documents import read_services, read_vocabulary
from navigator.interventions import rule_documents
from navigator.models import VocabularyEdition
from navigator.vocabulary import vocabulary_in
from navigator.vocabulary.document.faults import refuse_faults


def fault_in_vocabulary(folder: Path) -> str:
    """What keeps the site from using the vocabulary in `folder`, one fault a line; empty when it can be used.

    It can be used when the core reads it, reads every intervention that comes with this program by it, and every fact
    has its question in words.
    """
    try:
        return _fault_in(vocabulary_in(folder))
    except OSError as fault:
        return f"vocabulary.json: {fault.strerror}"
    except ValueError as fault:
        return str(fault)


def _fault_in(document: dict[str, Any]) -> str:
    try:
        refuse_faults(document)
        read_services(read_vocabulary(document), rule_documents())
    except ValueError as fault:
        return str(fault)
    return ""


def vocabulary_can_be_used(**_: Any) -> list[CheckMessage]:
    """System check: an installation whose vocabulary cannot be used does not start, and says why."""
    folder = Path(settings.VOCABULARY_FOLDER)
    if fault := fault_in_vocabulary(folder):
        return [Error(f"The vocabulary in {folder} cannot be used:\n{fault}", id="home.E001")]
    return []


def kept_vocabulary_can_be_used(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """System check of the database, which `migrate` makes: whether this release can use the edition that stands in it.

    An earlier release may have kept one that this release, which asks for more, cannot use. That is a warning: the
    tables still have to be brought up to date before a better one can be brought in.
    """
    if not databases or VocabularyEdition._meta.db_table not in connection.introspection.table_names():
        return []
    newest = VocabularyEdition.objects.first()
    if newest is not None and (fault := _fault_in(newest.document)):
        told = f"Edition {newest.pk} of the vocabulary, which stands, cannot be used:\n{fault}"
        return [Warning(told, hint="Bring in another: manage.py vocabulary import FILE", id="home.W001")]
    return []
