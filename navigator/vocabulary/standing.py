"""The vocabulary that stands on this site now: whoever needs it asks here.

It is the newest edition that somebody kept (`keeping`); while there is none, what the folder holds.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from directory.models.editions import edition
from navigator.core.documents import read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary
from navigator.models import VocabularyEdition
from navigator.vocabulary.shipped import FILE, vocabulary_in

Document = dict[str, Any]


@dataclass(frozen=True)
class _Kept:
    """What a mark of the directory was found to stand on: the mark of the newest edition, and its document."""

    mark: UUID | None
    newest: UUID | None
    document: Document | None


_kept: _Kept | None = None
_checked: tuple[Document, Vocabulary] | None = None


def vocabulary_now() -> Document:
    """The vocabulary that stands: the very one that was given last where nothing has changed, so nobody may change it.

    Raises `OSError` or `ValueError` where there is none.
    """
    return vocabulary_at(edition())


def vocabulary_at(mark: UUID | None) -> Document:
    """The same, for whoever has just asked for the mark of the directory: the database is asked no more until that
    mark is another."""
    global _kept
    known = _kept
    if known is None or known.mark != mark:
        known = _kept = _found(mark, known)
    return _in_the_folder() if known.document is None else known.document


def _found(mark: UUID | None, before: _Kept | None) -> _Kept:
    """Most changes are of listings: then the document that was read stays."""
    newest = VocabularyEdition.objects.order_by("-pk").values_list("mark", flat=True).first()
    if newest is None or (before is not None and before.newest == newest):
        return _Kept(mark, newest, None if newest is None or before is None else before.document)
    return _Kept(mark, newest, VocabularyEdition.objects.get(mark=newest).document)


def vocabulary_in_hand() -> Document:
    """The same, read once more and remembered by nobody: for whoever changes it, who may do with it as they like."""
    newest = VocabularyEdition.objects.first()
    return vocabulary_in(Path(settings.VOCABULARY_FOLDER)) if newest is None else newest.document


def _in_the_folder() -> Document:
    folder = Path(settings.VOCABULARY_FOLDER)
    return _read(folder, (folder / FILE).stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(folder: Path, changed_at: int) -> Document:
    """Read once for each change of the file: an import asks for it ten thousand times."""
    return vocabulary_in(folder)


def checked_vocabulary_now() -> Vocabulary:
    """The same, as the core has read it: once for each. Raises `Faults` where it cannot be read."""
    global _checked
    document = vocabulary_now()
    known = _checked
    if known is None or known[0] is not document:
        known = _checked = (document, read_vocabulary(document))
    return known[1]
