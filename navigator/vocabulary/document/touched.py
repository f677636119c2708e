"""What a change of the vocabulary may have made unreadable: rules that name it are to be read again. PURE.

A rule is read by the kind, the options and the bounds of its facts. Which facts are judged together, so that a group
may grow too large, is a matter of implications; what an answer of the grid becomes, of its question and its setting.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.grid.settings import read_settings
from navigator.vocabulary.document.entries import FACTS, entries
from navigator.vocabulary.document.named import Named, named_in

READ_BY = ("kind", "options", "min", "max")


def touched(before: Mapping[str, Any], after: Mapping[str, Any]) -> frozenset[Named]:
    """The facts and grid questions whose rules are to be read again."""
    facts = {
        Named(name) for name, fact in before[FACTS].items() if _read_by(fact) != _read_by(after[FACTS].get(name, {}))
    }
    return frozenset(facts | _implied(before, after) | _of_the_grid(before, after))


def _read_by(fact: Mapping[str, Any]) -> list[Any]:
    return [fact.get(key) for key in READ_BY]


def _implied(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[Named]:
    was, now = entries(before, "implications"), entries(after, "implications")
    changed = [was.get(key, now.get(key)) for key in was.keys() ^ now.keys()]
    return {Named(each.fact) for each in named_in(changed)}


def _of_the_grid(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[Named]:
    was, now = read_settings(before), read_settings(after)
    settings = {name for name in was if was[name] != now.get(name)}
    moved = {each["id"] for each in after.get("x_grid", ()) if each.get("where") in settings}
    return {Named(grid=name) for name in moved | _changed(before, after, "x_grid")}


def _changed(before: Mapping[str, Any], after: Mapping[str, Any], section: str) -> set[str]:
    was, now = entries(before, section), entries(after, section)
    return {key for key in was if was[key] != now.get(key)}
