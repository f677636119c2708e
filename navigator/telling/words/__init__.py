"""Every sentence that a code of the core stands for, as content that an editor can change. PURE.

One file for each family of codes. `{names in braces}` are filled in by `navigator.telling`; a test fails when the core
has a code without its words, or a sentence asks for something that nothing fills in.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def words(family: str) -> Any:
    """The words of one family, such as `gaps`."""
    return json.loads((FOLDER / f"{family}.json").read_text(encoding="utf-8"))
