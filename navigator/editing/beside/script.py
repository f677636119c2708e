"""The facts of this site and those of the cast, as a script of its own: fifty kilobytes that a browser fetches once.

It has another address for every other content, so that a browser may keep it, and never shows an old one.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone

from navigator.editing.beside.facts import facts_to_choose
from navigator.editing.beside.people import cast
from navigator.vocabulary.standing import vocabulary_now

FACTS = "rule_facts"
"""The name of its address."""


@dataclass(frozen=True, eq=False)
class FactsScript:
    """What it says on a day; the facts of the cast turn on it, and all of it on the vocabulary."""

    vocabulary: dict[str, Any]
    day: date

    @cached_property
    def text(self) -> str:
        told = {"facts": facts_to_choose(), "cast": {each.id: each.facts for each in cast()}}
        return f"window.ruleFacts={json.dumps(told, ensure_ascii=False, separators=(',', ':'))};"

    @cached_property
    def mark(self) -> str:
        """Another for every other text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    @property
    def url(self) -> str:
        return f"{reverse(FACTS)}?{self.mark}"


_written: FactsScript | None = None


def facts_script() -> FactsScript:
    """The script for what stands today; the very one of before where nothing has changed."""
    global _written
    vocabulary, today = vocabulary_now(), timezone.localdate()
    known = _written
    if known is None or known.vocabulary is not vocabulary or known.day != today:
        known = _written = FactsScript(vocabulary, today)
    return known
