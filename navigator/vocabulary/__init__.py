"""The shared vocabulary: every fact behind every rule, with its question in plain words. PURE.

`vocabulary.json` is a document of the wire format. What a fact asks, why, who can answer and how each option reads
stand beside it under keys that begin with `x_`; docs/vocabulary.md tells them apart.
"""

import json
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parent


def shipped_vocabulary() -> dict[str, Any]:
    """The vocabulary as shipped, freshly read: a document for `navigator.core`, not yet checked by it."""
    return vocabulary_in(SHIPPED)


def vocabulary_in(folder: Path) -> dict[str, Any]:
    """The vocabulary that a folder holds as `vocabulary.json`; raises `OSError` or `ValueError` where there is none."""
    document: dict[str, Any] = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    return document
