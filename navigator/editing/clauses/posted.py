"""What a form said of a list of clauses, in one view or the other, as it was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from directory.desk.rule_text import read_rule_text
from navigator.editing.clauses.blocks.building import built_now
from navigator.editing.clauses.spoken.clauses import said_clauses
from navigator.editing.clauses.spoken.sayable import sayable
from navigator.editing.clauses.spoken.verbatim import Block, NotJson, said_verbatim

BLOCKS, JSON = "blocks", "json"
"""The two views."""


@dataclass(frozen=True)
class Posted:
    """What was typed: blocks, or else a text of JSON. `was_absent`: there was no list when the form was shown.

    `is_broken`: the form lost a part on its way, or has blocks that there are no longer; what is left is no list.
    """

    blocks: Sequence[Block] | None = None
    text: str = ""
    was_absent: bool = False
    is_broken: bool = False

    @property
    def view(self) -> str:
        """Where it was typed."""
        return JSON if self.blocks is None else BLOCKS

    def document(self) -> Any:
        """The clauses; with a `NotJson` wherever something is no JSON."""
        if self.blocks is None:
            return said_verbatim({"type": "verbatim", "value": self.text}, read=read_json) if self.text.strip() else []
        return said_clauses(self.blocks, sayable=sayable(built_now().vocabulary), read=read_json)


def posted_in(data: Any, files: Any, name: str) -> Posted:
    """What a form says under this name."""
    was_absent = f"{name}-absent" in data
    if data.get(f"{name}-view") == JSON:
        return Posted(text=data.get(f"{name}-json", ""), was_absent=was_absent)
    built = built_now()
    if not _types_in(data, name) <= built.types:  # Wagtail would leave these blocks out, and say nothing
        return Posted(is_broken=True)
    try:
        value = built.block.value_from_datadict(data, files, name)
    except (LookupError, ValueError):
        return Posted(is_broken=True)
    return Posted(blocks=built.block.get_prep_value(value), was_absent=was_absent)


def _types_in(data: Any, name: str) -> set[str]:
    return {data[key] for key in data if key.startswith(f"{name}-") and key.endswith("-type")}


def read_json(text: str) -> Any:
    """The value that a text states; raises `ValueError` that says where it stops being JSON."""
    try:
        return read_rule_text(text)
    except ValidationError as refusal:
        raise ValueError(" ".join(refusal.messages)) from None


__all__ = ["BLOCKS", "JSON", "NotJson", "Posted", "posted_in", "read_json"]
