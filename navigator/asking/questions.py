"""A question: one fact of the vocabulary with the words in which it is put to people. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

NEEDS = "needs"
"""The question that every plan begins with."""

STAFF = "staff"
"""Who can answer: staff only, such as a risk score. Everything else anybody can answer about themself."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `short` is its name in lists, where that differs from its label.

    `phrase` is how somebody says it after "I want help with …"; empty where nobody does.
    """

    value: str
    label: str
    short: str
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One fact as people meet it. `none` are the words for "none of these", "never" or "no date".

    `after` is a test of the rule language: the question makes sense only of somebody for whom it surely holds.
    """

    name: str
    kind: str
    text: str
    why: str
    short: str
    sensitivity: int
    for_staff: bool
    options: tuple[Option, ...] = ()
    hint: str = ""
    none: str = ""
    unit: str = ""
    least: int | None = None
    most: int | None = None
    after: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def label(self, option: str) -> str:
        """The label of one of its options."""
        return next(each.label for each in self.options if each.value == option)


def questions(vocabulary: Mapping[str, Any]) -> dict[str, Question]:
    """The questions of a vocabulary's document, in its order."""
    return {name: _question(name, fact) for name, fact in vocabulary["facts"].items()}


def _question(name: str, fact: Mapping[str, Any]) -> Question:
    labels, shorts, phrases = (fact.get(key, {}) for key in ("x_options", "x_label", "x_phrase"))
    return Question(
        name=name,
        kind=fact["kind"],
        text=fact["x_question"],
        why=fact["x_why"],
        short=fact["x_short"],
        sensitivity=fact.get("sensitivity", 0),
        for_staff=fact["x_who"] == STAFF,
        options=tuple(
            Option(each, labels[each], shorts.get(each, labels[each]), phrases.get(each, ""))
            for each in fact.get("options", ())
        ),
        hint=fact.get("x_hint", ""),
        none=fact.get("x_none", ""),
        unit=fact.get("unit", ""),
        least=fact.get("min"),
        most=fact.get("max"),
        after=fact.get("x_after", {}),
    )
