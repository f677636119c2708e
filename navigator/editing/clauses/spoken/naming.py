"""Ids for clauses that have none yet, made from their wording. PURE."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

LONGEST = 40
"""Letters of an id that is made: enough to tell what it is about."""

OF_THE_GRID = "grid_"
"""How the ids of clauses begin that answers to standard questions are compiled to."""


def made_id(clause: dict[str, Any], *, taken: Collection[str]) -> str:
    """An id that nothing has: a few words of the wording, or else the fact that the clause is about."""
    words = _words(clause.get("wording")) or _words(_fact(clause.get("test"))) or "clause"
    return free_id(words.removeprefix(OF_THE_GRID) or "clause", taken=taken)


def free_id(wanted: str, *, taken: Collection[str]) -> str:
    """What is wanted, with the first number after it that makes it another."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}_{number}"
    return found


def _words(text: Any) -> str:
    if not isinstance(text, str):
        return ""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = "_".join(re.findall(r"[a-z0-9]+", plain))
    return made if len(made) <= LONGEST else made[:LONGEST].rpartition("_")[0] or made[:LONGEST]


def _fact(test: Any) -> Any:
    return test.get("fact") if isinstance(test, dict) else None
