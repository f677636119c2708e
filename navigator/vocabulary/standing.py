"""The vocabulary that stands on this site now: whoever needs it asks here."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from navigator.core.documents import read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary
from navigator.vocabulary.shipped import FILE, vocabulary_in


def vocabulary_now() -> dict[str, Any]:
    """The vocabulary that stands: the very one that was given last where nothing has changed, so nobody may change it.

    Raises `OSError` or `ValueError` where there is none.
    """
    folder = Path(settings.VOCABULARY_FOLDER)
    return _read(folder, (folder / FILE).stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(folder: Path, changed_at: int) -> dict[str, Any]:
    """Read once for each change of the file: an import asks for it ten thousand times."""
    return vocabulary_in(folder)


_checked: tuple[dict[str, Any], Vocabulary] | None = None


def checked_vocabulary_now() -> Vocabulary:
    """The same, as the core has read it: once for each. Raises `Faults` where it cannot be read."""
    global _checked
    document = vocabulary_now()
    known = _checked
    if known is None or known[0] is not document:
        known = _checked = (document, read_vocabulary(document))
    return known[1]
