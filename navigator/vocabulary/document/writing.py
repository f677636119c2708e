"""A vocabulary as the text of a file: what one exports, another can read and compare line by line. PURE."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def written(document: Mapping[str, Any]) -> str:
    """The text; the order of keys is kept."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
