"""Faults of a list of clauses, at the block where each is. PURE.

What comes out is what Wagtail's scripts show: messages, and errors of blocks by their place or name.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from navigator.editing.clauses.spoken import challenges
from navigator.editing.clauses.spoken.clauses import CLAUSE, INPUTS
from navigator.editing.clauses.spoken.conditions import FACT, PARTS
from navigator.editing.clauses.spoken.verbatim import Block

Errors = dict[str, Any]
Step = str | int


class Told(NamedTuple):
    """A fault: its path, which begins with `clauses`, and the sentence about it. `is_blank`: nothing is there yet."""

    path: str
    text: str
    is_blank: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


TO_DO = {
    "effect": "Say what this rule does.",
    "strength": "Say how firmly.",
    "by": "Say why it should not stand.",
}
ADD, ANSWER, COUNT = "Add a condition.", "Say what the answer has to be.", "Say how many."

_STEPS = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def errors_at(blocks: Sequence[Block], faults: Iterable[Told]) -> Errors | None:
    """Every fault at its block; at the nearest block around it where it has none of its own."""
    errors: Errors = {}
    for told in faults:
        steps = [int(place) if place else key for place, key in _STEPS.findall(told.path)]
        _in_list(errors, blocks, steps[1:], told)
    return errors or None


def _say(errors: Errors, told: Told, *, to_do: str = "") -> None:
    """Notes a fault; where something only has to be filled in, what that is comes first."""
    errors.setdefault("messages", []).append(f"{to_do} ({told})" if to_do and told.is_blank else str(told))


def _inner(errors: Errors, name: Step) -> Errors:
    inner: Errors = errors.setdefault("blockErrors", {}).setdefault(str(name), {})
    return inner


def _in_list(errors: Errors, blocks: Sequence[Block], steps: Sequence[Step], told: Told) -> None:
    if not steps or not isinstance(steps[0], int) or steps[0] >= len(blocks):
        return _say(errors, told)
    block, inner = blocks[steps[0]], _inner(errors, steps[0])
    return _in_clause(inner, block["value"], steps[1:], told) if block["type"] == CLAUSE else _say(inner, told)


def _in_clause(errors: Errors, value: dict[str, Any], steps: Sequence[Step], told: Told) -> None:
    match list(steps):
        case ["test" | "unless" as key, *rest]:
            _in_test(_inner(errors, key), value[key], rest, told)
        case ["challenge", *rest]:
            _in_challenge(_inner(errors, "challenge"), value["challenge"], rest, told)
        case [str(key)] if key in INPUTS:
            _say(_inner(errors, key), told, to_do=TO_DO.get(key, ""))
        case _:
            _say(errors, told)


def _in_challenge(errors: Errors, stream: Sequence[Block], steps: Sequence[Step], told: Told) -> None:
    if not stream:
        return _say(errors, told)
    inner = _inner(errors, 0)
    names = [name for name, key in challenges.INPUTS.items() if stream[0]["type"] == challenges.CHALLENGE]
    named = [name for name in names if list(steps) == [challenges.INPUTS[name]]]
    return _say(_inner(inner, named[0]), told, to_do=TO_DO.get(named[0], "")) if named else _say(inner, told)


def _in_test(errors: Errors, stream: Sequence[Block], steps: Sequence[Step], told: Told) -> None:
    if len(stream) != 1:
        return _say(errors, told, to_do=ADD)
    return _in_block(_inner(errors, 0), stream[0], steps, told)


def _in_block(errors: Errors, block: Block, steps: Sequence[Step], told: Told) -> None:
    if block["type"] not in PARTS or not steps:
        return _say(errors, told, to_do=ANSWER if block["type"].startswith(FACT) else "")
    return _in_group(errors, block["type"], block["value"], steps, told)


def _in_group(errors: Errors, kind: str, value: dict[str, Any], steps: Sequence[Step], told: Told) -> None:
    of = value["of"]
    match list(steps):
        case ["not", *rest]:
            _in_test(_inner(errors, "of"), of, rest, told)
        case ["some"]:
            _say(_inner(errors, "count"), told, to_do=COUNT)
        case [str(key), int(place), *rest] if key == PARTS[kind] and place < len(of):
            _in_block(_inner(_inner(errors, "of"), place), of[place], rest, told)
        case _:
            _say(_inner(errors, "of"), told, to_do=ADD)
