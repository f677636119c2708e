"""What a check found: a word of advice, never a fault. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Part: TypeAlias = tuple[str, str]
"""A part of the vocabulary: its section, and its key there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the check, `clauses` the rules it is about, `parts` those of the vocabulary.

    `text` is told to whoever writes them.
    """

    code: str
    text: str
    clauses: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
