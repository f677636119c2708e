"""A list of clauses as a stream of blocks, one for each. PURE."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from navigator.core.clauses import DAYS, EFFECTS, STRENGTHS
from navigator.editing.clauses.spoken.challenges import challenge_blocks, said_challenge
from navigator.editing.clauses.spoken.conditions import blocks_of_test, said_test
from navigator.editing.clauses.spoken.exact import extras, kept_beside, same, taken_back, without_extras
from navigator.editing.clauses.spoken.inputs import all_in_sight, said_text, shown_choice, shown_line, shown_text
from navigator.editing.clauses.spoken.naming import free_id, made_id
from navigator.editing.clauses.spoken.sayable import Sayable
from navigator.editing.clauses.spoken.verbatim import VERBATIM, Block, Read, said_verbatim, verbatim_block

CLAUSE = "clause"
KEYS = (
    *("id", "effect", "strength", "test", "unless", "day"),
    *("challenge", "settled_by", "wording", "source", "confirmed_on"),
    *("x_why", "x_until", "x_ask_again", "x_who_else"),
)
"""What a clause may say, in the order in which a new one is written down. The last four stand beside a rule in a plan,
as those of the grid do (docs/grid.md)."""

TEXTS = ("wording", "source", "x_why", "x_until", "x_ask_again", "x_who_else")

STREAMS = ("test", "unless", "challenge")
INPUTS = tuple(key for key in KEYS if key not in STREAMS)
Value = dict[str, Any]


def clause_blocks(clauses: Iterable[Any], *, sayable: Sayable) -> list[Block]:
    """A list of clauses as a stream."""
    return [_block(clause, sayable) for clause in clauses]


def said_clauses(blocks: Sequence[Block], *, sayable: Sayable, read: Read) -> list[Any]:
    """The clauses that a stream says, each with an id that no other has."""
    made: list[Any] = []
    said = [_said(block, sayable, read) for block in blocks]
    given = [_id(clause) for clause in said]
    for place, (clause, block) in enumerate(zip(said, blocks, strict=True)):
        if block["type"] == CLAUSE:
            before = {_id(each) for each in made} - {""}
            clause = _named(clause, before=before, taken=before | set(given[:place] + given[place + 1 :]))
        made.append(clause)
    return made


def _named(clause: Value, *, before: set[str], taken: set[str]) -> Value:
    if not _id(clause):
        return {"id": made_id(clause, taken=taken), **clause}
    # A clause that was duplicated has the id of the one it was made from, until it gets its own here.
    return {**clause, "id": free_id(clause["id"], taken=taken)} if clause["id"] in before else clause


def _id(clause: Any) -> str:
    found = clause.get("id") if isinstance(clause, dict) else None
    return found if isinstance(found, str) else ""


def _block(clause: Any, sayable: Sayable) -> Block:
    block = _as_block(clause, sayable) if isinstance(clause, dict) else None
    if block is not None and same(_said(block, sayable, json.loads), clause):
        return block
    return verbatim_block(clause)


def _as_block(clause: Value, sayable: Sayable) -> Block | None:
    shown = _shown(clause, sayable)
    if not set(without_extras(clause)) <= set(KEYS) or not all_in_sight(clause, {key: shown[key] for key in INPUTS}):
        return None
    value = {
        **shown,
        "test": blocks_of_test(clause.get("test"), sayable=sayable),
        "unless": blocks_of_test(clause.get("unless"), sayable=sayable),
        "challenge": challenge_blocks(clause["challenge"]) if "challenge" in clause else [],
    }
    own = {key: None if key in STREAMS else each for key, each in clause.items()}
    said = _written({**value, "kept": ""}, {key: None for key in STREAMS if value[key]}, sayable)
    return {"type": CLAUSE, "value": {**value, "kept": kept_beside(own, said=said)}}


def _shown(clause: Value, sayable: Sayable) -> dict[str, str]:
    choices = {"effect": EFFECTS, "strength": STRENGTHS, "day": DAYS, "settled_by": sayable.needs}
    return {
        **{key: shown_choice(clause.get(key), choices[key]) for key in choices},
        **{key: shown_line(clause.get(key)) for key in ("id", "confirmed_on")},
        **{key: shown_text(clause.get(key)) for key in TEXTS},
    }


def _said(block: Block, sayable: Sayable, read: Read) -> Any:
    if block["type"] == VERBATIM:
        return said_verbatim(block, read=read)
    value = block["value"]
    streams = {
        "test": said_test(value["test"], sayable=sayable, read=read),
        "unless": said_test(value["unless"], sayable=sayable, read=read),
        "challenge": said_challenge(value["challenge"], read=read),
    }
    return _written(value, {key: each for key, each in streams.items() if value[key]}, sayable)


def _written(value: Value, streams: Value, sayable: Sayable) -> Value:
    """A clause: as it stood where its inputs say what they said then, else key by key."""
    said = {key: said_text(value[key]) for key in INPUTS}
    before = taken_back(value["kept"])
    if isinstance(before, dict) and _is_as_before(before, said, streams, sayable):
        return {key: streams.get(key, each) for key, each in before.items()}
    found = {**{key: each for key, each in said.items() if each}, **streams}
    notes = {key: each for key, each in extras(before).items() if key not in KEYS}
    return {**{key: found[key] for key in KEYS if key in found}, **notes}


def _is_as_before(before: Value, said: dict[str, str], streams: Value, sayable: Sayable) -> bool:
    return _shown(before, sayable) == said and {key for key in STREAMS if key in before} == set(streams)
