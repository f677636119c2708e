"""What blocks cannot say: JSON as a text, in its place. PURE."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]
Read = Callable[[str], Any]
"""Reads a text of JSON; raises `ValueError` that says where it stops being JSON."""

VERBATIM = "verbatim"


@dataclass(frozen=True)
class NotJson:
    """Stands in a document where a text that is no JSON was typed."""

    text: str
    why: str


def verbatim_block(value: Any) -> Block:
    """A part of a document as it is."""
    return {"type": VERBATIM, "value": json.dumps(value, ensure_ascii=False, indent=2)}


def said_verbatim(block: Block, *, read: Read) -> Any:
    """What was typed there."""
    try:
        return read(block["value"])
    except ValueError as stop:
        return NotJson(block["value"], str(stop))


def not_json(value: Any, *, path: str = "") -> Iterator[tuple[str, NotJson]]:
    """Every place at which something is no JSON."""
    if isinstance(value, NotJson):
        yield path, value
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from not_json(each, path=f"{path}[{place}]")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from not_json(each, path=f"{path}.{key}")
