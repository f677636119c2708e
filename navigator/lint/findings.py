"""What a check found: a word of advice, never a fault. PURE."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the check, `clauses` the rules it is about; `text` is told to whoever writes them."""

    code: str
    text: str
    clauses: tuple[str, ...] = ()
