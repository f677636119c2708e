"""What the input shows of a list of clauses: in one view or the other, with its faults."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from directory.desk.rule_text import shown_rule_text
from navigator.editing.clauses.blocks.building import Built, built_now
from navigator.editing.clauses.faults import faults_of_clauses, services_named
from navigator.editing.clauses.posted import BLOCKS, JSON, Posted
from navigator.editing.clauses.spoken.clauses import clause_blocks
from navigator.editing.clauses.spoken.faults import Errors, Told, errors_at
from navigator.editing.clauses.spoken.sayable import sayable
from navigator.editing.clauses.spoken.verbatim import Block


@dataclass(frozen=True)
class Shown:
    """What stands in the input: the state of its blocks with their errors, or a text with its faults."""

    view: str
    state: list[dict[str, Any]]
    errors: Errors | None
    text: str
    faults: list[Told]


def shown(value: Any) -> Shown:
    """Clauses of a document, or what was posted, which stands there again as it was typed."""
    built = built_now()
    if isinstance(value, Posted):
        faults = faults_of_clauses(value.document(), vocabulary=built.checked)
        return as_text(value.text, faults) if value.blocks is None else _as_blocks(value.blocks, faults, built)
    faults = faults_of_clauses(value, vocabulary=built.checked)
    if isinstance(value, list):
        return _as_blocks(_blocks_of(value, built), faults, built)
    return as_text(shown_rule_text(value), faults)


def _blocks_of(clauses: list[Any], built: Built) -> list[Block]:
    """The blocks that say these clauses now."""
    kinds = [code for code, _ in built.kinds]
    return clause_blocks(clauses, sayable=sayable(built.vocabulary, kinds=kinds, services=services_named(clauses)))


def _as_blocks(blocks: Any, faults: list[Told], built: Built) -> Shown:
    """The view of blocks."""
    state = built.block.get_form_state(built.block.to_python(_with_marks(blocks)))
    return Shown(BLOCKS, state, errors_at(blocks, faults), "", faults)


def as_text(text: str, faults: list[Told]) -> Shown:
    """The view of JSON."""
    return Shown(JSON, [], None, text, faults)


def _with_marks(value: Any) -> Any:
    """With a mark for each block, since what stands on a page goes by marks that nothing else there has."""
    if isinstance(value, list):
        return [_with_marks(each) for each in value]
    if not isinstance(value, dict):
        return value
    marked = {key: _with_marks(each) for key, each in value.items()}
    return {**marked, "id": str(uuid4())} if "type" in value and "value" in value else marked
