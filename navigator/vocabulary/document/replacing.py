"""One fact, option or grid question for another, wherever a document names it. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from navigator.vocabulary.document.entries import FACTS, entries, with_entry, without_entry
from navigator.vocabulary.document.grid_parts import QUESTIONS, without_part
from navigator.vocabulary.document.named import A_NEED, GIVEN, NEEDS, OF_OPTIONS, Named
from navigator.vocabulary.document.within import OF_A_FACT


@dataclass(frozen=True, slots=True)
class Swap:
    """What goes, and what comes in its place: two facts, two options of one fact, two questions of the grid, or two
    options or follow-ups of one of these."""

    old: Named
    new: Named


def swapped(document: Any, swap: Swap) -> Any:
    """The document with the new in place of the old; the very same where it does not name the old.

    Where a list, or what is given of facts, holds both, the one that stood there already stays.
    """
    if isinstance(document, list):
        found: Any = [swapped(each, swap) for each in document]
        return document if all(one is other for one, other in zip(found, document, strict=True)) else found
    if not isinstance(document, dict):
        return document
    found = {key: _behind(key, value, document, swap) for key, value in document.items()}
    return document if all(found[key] is document[key] for key in document) else found


def _behind(key: str, value: Any, document: dict[str, Any], swap: Swap) -> Any:
    old, new = swap.old, swap.new
    if key == "fact" and old.fact and not old.option and value == old.fact:
        return new.fact
    if key in OF_OPTIONS and old.option and document.get("fact") == old.fact:
        return _of_values(value, old.option, new.option)
    if key in GIVEN and isinstance(value, dict) and old.fact:
        return _given(value, swap)
    if old.fact == NEEDS and old.option and key in A_NEED and value == old.option:
        return new.option
    if old.fact == NEEDS and old.option and key == "needs" and isinstance(value, dict):
        return _keys(value, old.option, new.option)
    if key == "grid" and old.grid and isinstance(value, dict):
        return _answers(value, swap) if old.option else _keys(value, old.grid, new.grid)
    return swapped(value, swap)


def _given(value: dict[str, Any], swap: Swap) -> dict[str, Any]:
    if not swap.old.option:
        return _keys(value, swap.old.fact, swap.new.fact)
    fact = swap.old.fact
    if fact not in value:
        return value
    found = _of_values(value[fact], swap.old.option, swap.new.option)
    return value if found is value[fact] else {**value, fact: found}


def _answers(value: dict[str, Any], swap: Swap) -> dict[str, Any]:
    """Answers to the grid: an option stands as a key of `each`, a follow-up in the list `unless`."""
    answer = value.get(swap.old.grid)
    if not isinstance(answer, dict):
        return value
    old, new = swap.old.option, swap.new.option
    found = dict(answer)
    if isinstance(answer.get("each"), dict):
        found["each"] = _keys(answer["each"], old, new)
    if "unless" in answer:
        found["unless"] = _of_values(answer["unless"], old, new)
    return value if found == answer else {**value, swap.old.grid: found}


def _keys(value: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    if old not in value:
        return value
    return {(new if key == old else key): each for key, each in value.items() if key != old or new not in value}


def _of_values(value: Any, old: str, new: str) -> Any:
    if value == old:
        return new
    if isinstance(value, list) and old in value:
        return list(dict.fromkeys(new if each == old else each for each in value))
    if isinstance(value, dict):
        found = {key: _of_values(each, old, new) for key, each in value.items()}
        return value if found == value else found
    return value


def vocabulary_without(document: dict[str, Any], swap: Swap) -> dict[str, Any]:
    """A vocabulary that names the new wherever it named the old, and in which the old is not there any more."""
    old = swap.old
    rest = {key: value for key, value in document.items() if key != FACTS}
    found = {**document, **_lists(rest, swap)}
    found[FACTS] = {name: _fact(fact, swap) for name, fact in document[FACTS].items()}
    if old.grid:
        return _without_question(found, old)
    if not old.option:
        return without_entry(found, FACTS, old.fact)
    return {**found, FACTS: {**found[FACTS], old.fact: without_option(found[FACTS][old.fact], old.option)}}


def _without_question(document: dict[str, Any], old: Named) -> dict[str, Any]:
    if not old.option:
        return without_entry(document, QUESTIONS, old.grid)
    question = entries(document, QUESTIONS)[old.grid]
    return with_entry(document, QUESTIONS, old.grid, without_part(question, old.option))


def without_option(fact: dict[str, Any], option: str) -> dict[str, Any]:
    """A fact without one of its options, and without the words for it."""
    kept = {
        key: {each: words for each, words in value.items() if each != option}
        if key.startswith("x_") and isinstance(value, dict) and key not in OF_A_FACT
        else value
        for key, value in fact.items()
    }
    return {**kept, "options": [each for each in fact["options"] if each != option]}


def _fact(fact: dict[str, Any], swap: Swap) -> dict[str, Any]:
    return {**fact, **swapped({key: fact[key] for key in OF_A_FACT if key in fact}, swap)}


def _lists(rest: dict[str, Any], swap: Swap) -> dict[str, Any]:
    """The lists of a vocabulary; three of them name a need or a question in a way of their own."""
    found: dict[str, Any] = swapped(rest, swap)
    old, new = swap.old, swap.new
    if old.fact == NEEDS and old.option:
        pairs = [_of_values(pair, old.option, new.option) for pair in found.get("together", ())]
        found["together"] = [pair for index, pair in enumerate(pairs) if len(pair) == 2 and pair not in pairs[:index]]
        found["x_grid_where"] = [
            {**each, "needs": _of_values(each.get("needs", []), old.option, new.option)}
            for each in found.get("x_grid_where", ())
        ]
    if old.grid and not old.option:
        found["x_grid"] = [
            {**each, "after": new.grid} if each.get("after") == old.grid else each for each in found["x_grid"]
        ]
    return found
