"""The vocabulary as a folder holds it: as shipped, or an installation's own. PURE."""

import json
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parent
FILE = "vocabulary.json"


def shipped_vocabulary() -> dict[str, Any]:
    """The vocabulary as shipped, freshly read: a document for `navigator.core`, not yet checked by it."""
    return vocabulary_in(SHIPPED)


def vocabulary_in(folder: Path) -> dict[str, Any]:
    """The vocabulary that a folder holds as `vocabulary.json`; raises `OSError` or `ValueError` where there is none."""
    document: dict[str, Any] = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return document
