"""The challenge of a clause as a stream of at most one block. PURE."""

from collections.abc import Sequence
from typing import Any

from navigator.core.clauses import CHALLENGES
from navigator.editing.clauses.spoken.exact import extras, kept_beside, same, taken_back, without_extras
from navigator.editing.clauses.spoken.inputs import all_in_sight, said_text, shown_choice, shown_line, shown_text
from navigator.editing.clauses.spoken.verbatim import VERBATIM, Block, Read, said_verbatim, verbatim_block

CHALLENGE = "challenge"
INPUTS = {
    "by": "by",
    "text": "text",
    "source": "source",
    "words": "words",
    "reviewed_on": "x_reviewed_on",
    "review_by": "x_review_by",
}
"""The inputs, and the key of each."""


def challenge_blocks(challenge: Any) -> list[Block]:
    """A challenge as a stream; JSON where the inputs do not say it."""
    if not isinstance(challenge, dict) or not _is_in_sight(challenge):
        return [verbatim_block(challenge)]
    shown = _shown(challenge)
    block = {"type": CHALLENGE, "value": {**shown, "kept": kept_beside(challenge, said=_said(shown))}}
    return [block if same(_said_block(block), challenge) else verbatim_block(challenge)]


def said_challenge(blocks: Sequence[Block], *, read: Read) -> Any:
    """The challenge that a stream says, or None. The form lets nobody add a second block; the first counts."""
    if not blocks:
        return None
    return said_verbatim(blocks[0], read=read) if blocks[0]["type"] == VERBATIM else _said_block(blocks[0])


def _is_in_sight(challenge: dict[str, Any]) -> bool:
    shown = {key: _shown(challenge)[name] for name, key in INPUTS.items()}
    return set(without_extras(challenge)) <= set(shown) and all_in_sight(challenge, shown)


def _shown(challenge: dict[str, Any]) -> dict[str, str]:
    return {
        "by": shown_choice(challenge.get("by"), CHALLENGES),
        **{name: shown_text(challenge.get(name)) for name in ("text", "source", "words")},
        **{name: shown_line(challenge.get(INPUTS[name])) for name in ("reviewed_on", "review_by")},
    }


def _said(shown: dict[str, str]) -> dict[str, str]:
    return {key: said_text(shown[name]) for name, key in INPUTS.items() if shown[name]}


def _said_block(block: Block) -> dict[str, Any]:
    shown = {name: said_text(block["value"][name]) for name in INPUTS}
    before = taken_back(block["value"]["kept"])
    if isinstance(before, dict) and same(_shown(before), shown):
        return before
    return {**{key: each for key, each in extras(before).items() if key not in INPUTS.values()}, **_said(shown)}
