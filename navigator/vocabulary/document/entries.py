"""The parts of a vocabulary that are edited one at a time, each with a key by which it can be asked for. PURE.

A fact is known by its name, a progression by its need, a question of the grid by its id. What has no name of its own is
known by its content: an implication that somebody else has changed meanwhile is not there any more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

Entry = Any
Document = Mapping[str, Any]

FACTS = "facts"
BY_NAME = {"progressions": "need", "setbacks": "need", "x_grid": "id", "x_grid_where": "id"}
BY_CONTENT = ("implications", "together")
SECTIONS = (FACTS, *BY_NAME, *BY_CONTENT)


def entries(document: Document, section: str) -> dict[str, Entry]:
    """Every part of a section by its key, in the order of the document."""
    if section == FACTS:
        return dict(document[FACTS])
    return {key_of(section, each): each for each in document.get(section, ())}


def key_of(section: str, entry: Entry) -> str:
    """The key of a part that is in a list."""
    return str(entry[BY_NAME[section]]) if section in BY_NAME else mark_of(entry)


def mark_of(entry: Entry) -> str:
    """A short mark of a content: another for every other content."""
    text = json.dumps(entry, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def with_entry(document: Document, section: str, key: str, entry: Entry, *, name: str = "") -> dict[str, Any]:
    """The document with a part in place of the one of this key; at the end where there is none. `name` is a fact's."""
    found = entries(document, section)
    if section == FACTS:
        name = name or key
        kept = {name if each == key else each: entry if each == key else value for each, value in found.items()}
        return {**document, FACTS: kept if key in found else {**found, name: entry}}
    kept_list = [entry if each == key else value for each, value in found.items()]
    return {**document, section: kept_list if key in found else [*kept_list, entry]}


def without_entry(document: Document, section: str, key: str) -> dict[str, Any]:
    """The document without a part."""
    found = {each: value for each, value in entries(document, section).items() if each != key}
    return {**document, section: found if section == FACTS else list(found.values())}
