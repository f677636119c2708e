"""Rules for people to read: a clause without words of its own gets those in which it is read back. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.reading.telling import lines, reading


def with_plain_words(document: Mapping[str, Any], vocabulary: Mapping[str, Any]) -> dict[str, Any]:
    """A rule document without faults, in which every clause has words: its own, or under `x_plain` its reading."""
    return {**document, "clauses": [_plain(each, vocabulary) for each in document["clauses"]]}


def _plain(clause: Mapping[str, Any], vocabulary: Mapping[str, Any]) -> Mapping[str, Any]:
    if clause.get("x_plain") or clause.get("wording", "").strip():
        return clause
    told = next(lines(reading([clause], vocabulary))).removesuffix(".")
    return {**clause, "x_plain": told, "x_quoted": False}
