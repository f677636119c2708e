"""A test as a stream of at most one block, and the parts of a group as a stream of many. PURE.

A group holds groups to three levels (`DEEPEST`); a group still deeper stands as JSON.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from navigator.editing.clauses.spoken.exact import extras, is_extra, kept_beside, same, taken_back, without_extras
from navigator.editing.clauses.spoken.inputs import said_number, said_text, shown_choice, shown_number
from navigator.editing.clauses.spoken.leaves import leaf_inputs, said_leaf
from navigator.editing.clauses.spoken.sayable import Sayable
from navigator.editing.clauses.spoken.verbatim import VERBATIM, Block, Read, said_verbatim, verbatim_block

DEEPEST = 3
"""Levels of groups within groups that have blocks."""

PARTS = {"all": "all", "any": "any", "not": "not", "some": "of"}
"""The kinds of group, and the key under which each has its parts."""

ANYONE = "anyone"
SERVICE, KIND = "elsewhere_service", "elsewhere_kind"
ELSEWHERE = {SERVICE: "service", KIND: "kind"}
FACT = "fact_"
"""How the type of a block begins that is about a fact."""


def blocks_of_test(test: Any, *, sayable: Sayable, level: int = 1) -> list[Block]:
    """A test as a stream: empty where there is none yet."""
    return [] if test is None or test == {} else [_block(test, sayable, level)]


def said_test(blocks: Sequence[Block], *, sayable: Sayable, read: Read) -> Any:
    """The test that a stream says, or None. The form lets nobody add a second block; all of them then count."""
    parts = [said_block(block, sayable=sayable, read=read) for block in blocks]
    return {"all": parts} if len(parts) > 1 else parts[0] if parts else None


def _block(test: Any, sayable: Sayable, level: int) -> Block:
    """A block that says this test to the letter; JSON where none does."""
    block = _of_a_kind(test, sayable, level) if isinstance(test, dict) else None
    if block is not None and same(said_block(block, sayable=sayable, read=json.loads), test):
        return block
    return verbatim_block(test)


def _of_a_kind(test: dict[str, Any], sayable: Sayable, level: int) -> Block | None:
    plain = without_extras(test)
    for kind, key in PARTS.items():
        if set(plain) == {kind, key}:
            return _group(kind, test, sayable, level) if level <= DEEPEST else None
    if "fact" in plain:
        return _leaf(test, sayable)
    if test == {"anyone": True}:
        return {"type": ANYONE, "value": None}
    return _elsewhere(test, sayable) if set(plain) == {"elsewhere"} else None


def _group(kind: str, test: dict[str, Any], sayable: Sayable, level: int) -> Block | None:
    parts = [test["not"]] if kind == "not" else test[PARTS[kind]]
    if not isinstance(parts, list):
        return None
    of = [block for part in parts for block in blocks_of_test(part, sayable=sayable, level=level + 1)]
    value: dict[str, Any] = {"count": shown_number(test["some"])} if kind == "some" else {}
    own = {key: None if key == PARTS[kind] else each for key, each in test.items()}
    said = {"some": said_number(value["count"]), "of": None} if kind == "some" else {PARTS[kind]: None}
    return {"type": kind, "value": {**value, "of": of, "kept": kept_beside(own, said=said)}}


def _leaf(test: dict[str, Any], sayable: Sayable) -> Block | None:
    fact = sayable.facts.get(test["fact"]) if isinstance(test["fact"], str) else None
    inputs = leaf_inputs(test, fact=fact) if fact is not None else None
    return None if inputs is None else {"type": FACT + test["fact"], "value": inputs}


def _elsewhere(test: dict[str, Any], sayable: Sayable) -> Block | None:
    for kind, key in ELSEWHERE.items():
        inner = test["elsewhere"]
        if isinstance(inner, dict) and set(inner) == {key}:
            shown = shown_choice(inner[key], sayable.services if kind == SERVICE else sayable.kinds)
            said = {"elsewhere": {key: shown}}
            return {"type": kind, "value": {key: shown, "kept": kept_beside(test, said=said)}}
    return None


def said_block(block: Block, *, sayable: Sayable, read: Read) -> Any:
    """The test that a block says."""
    kind, value = block["type"], block["value"]
    if kind == VERBATIM:
        return said_verbatim(block, read=read)
    if kind == ANYONE:
        return {"anyone": True}
    if kind in ELSEWHERE:
        return _with_extras({"elsewhere": {ELSEWHERE[kind]: said_text(value[ELSEWHERE[kind]])}}, value["kept"])
    if kind in PARTS:
        return _with_extras(_said_group(kind, value, sayable, read), value["kept"])
    name = kind.removeprefix(FACT)
    return said_leaf(name, value, fact=sayable.facts[name])


def _said_group(kind: str, value: dict[str, Any], sayable: Sayable, read: Read) -> dict[str, Any]:
    if kind == "not":
        return {"not": said_test(value["of"], sayable=sayable, read=read) or {}}
    parts = [said_block(each, sayable=sayable, read=read) for each in value["of"]]
    return {"some": said_number(value["count"]), "of": parts} if kind == "some" else {kind: parts}


def _with_extras(said: dict[str, Any], kept: str) -> dict[str, Any]:
    """With what went along unseen, in the order in which all of it stood."""
    before = taken_back(kept)
    unseen = extras(before)
    order = [key for key in before if key in said or is_extra(key)] if isinstance(before, dict) else []
    return dict(_in_order({**said, **unseen}, order))


def _in_order(found: dict[str, Any], order: Iterable[str]) -> Iterable[tuple[str, Any]]:
    first = [key for key in order if key in found]
    return [(key, found[key]) for key in [*first, *(key for key in found if key not in first)]]
