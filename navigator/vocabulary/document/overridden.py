"""The clauses of a grid question that rules at a location stand in place of: they name them by their ids. PURE.

    {"clauses": [{"id": "grid_gender_man", …}]}      the option man of the question gender

What each kind of question writes stands in docs/grid.md. An id alone does not say where the name of its question ends,
so it is always compared with those that one question can write.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.grid.compiling import PREFIX
from navigator.grid.questions import EACH, HISTORY, RANGE
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.replacing import Swap

Questions = Mapping[str, Mapping[str, Any]]
OF_A_RANGE = {"under": ("_under", "_under_about"), "over": ("_over", "_over_about")}


class NothingToReplace(ValueError):
    """Raised where an override would stand in place of nothing, or two in place of one clause."""


def overrides_clause_of(document: Any, what: Named, *, questions: Questions) -> bool:
    """Whether a clause of this document has the id of one that the question, or this option of it, can write."""
    return bool(what.grid) and not _ids(what, questions).isdisjoint(_found(document))


def with_new_ids(document: Any, swap: Swap, *, questions: Questions) -> Any:
    """The document with clauses that stand in place of those of the new; the very same where none is of the old.

    Raises `NothingToReplace` where the new writes no such clause, or where one stands in place of that already.
    """
    old = _ids(swap.old, questions) if swap.old.grid else frozenset()
    found = _found(document)
    if old.isdisjoint(found):
        return document
    new = {id: _renamed(id, swap, questions) for id in old.intersection(found)}
    for before, after in new.items():
        if after in found:
            raise NothingToReplace(f"what differs at a location stands in place of both “{before}” and “{after}”")
    return {**document, "clauses": [_with_id(each, new) for each in document["clauses"]]}


def _renamed(id: str, swap: Swap, questions: Questions) -> str:
    start = len(PREFIX) + len(swap.old.grid)
    new = f"{PREFIX}{swap.old.grid}_{swap.new.option}" if swap.old.option else f"{PREFIX}{swap.new.grid}{id[start:]}"
    if new not in _ids(swap.new, questions):
        raise NothingToReplace(f"what differs at a location stands in place of “{id}”, and there is no “{new}”")
    return new


def _with_id(clause: Any, new: Mapping[str, str]) -> Any:
    return {**clause, "id": new[clause["id"]]} if isinstance(clause, dict) and clause.get("id") in new else clause


def _ids(what: Named, questions: Questions) -> frozenset[str]:
    question = questions.get(what.grid, {})
    if what.option:
        is_option = what.option in _options(question)
        return frozenset({f"{PREFIX}{what.grid}_{what.option}"}) if is_option else frozenset()
    return frozenset(f"{PREFIX}{what.grid}{end}" for end in _ends(question))


def _ends(question: Mapping[str, Any]) -> list[str]:
    match question.get("kind"):
        case kind if kind == EACH:
            return [f"_{option}" for option in _options(question)]
        case kind if kind == RANGE:
            return [end for bound, ends in OF_A_RANGE.items() if question.get(bound) for end in ends]
        case kind if kind == HISTORY:
            return ["", "_beyond"]
    return [""]


def _options(question: Mapping[str, Any]) -> list[str]:
    return [str(each["id"]) for each in question.get("options", ())]


def _found(document: Any) -> set[str]:
    clauses = document.get("clauses") if isinstance(document, Mapping) else None
    return {each["id"] for each in clauses or () if isinstance(each, Mapping) and isinstance(each.get("id"), str)}
