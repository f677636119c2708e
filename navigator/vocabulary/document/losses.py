"""What goes from one vocabulary to another: it must not be in use. Words never go, they only change. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.core.documents.shapes import records
from navigator.vocabulary.document.grid_parts import named_parts
from navigator.vocabulary.document.named import Named


@dataclass(frozen=True, slots=True)
class Loss:
    """A fact or a grid question, or a part of one, that is no longer there; or is of another kind (`becomes`)."""

    what: Named
    was: str
    becomes: str = ""

    def __str__(self) -> str:
        if self.becomes:
            return f"{self.what}: found the kind {self.becomes}; expected {self.was}, as it is now"
        return f"{self.what}: found nothing; expected it to stay"


def losses(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Loss]:
    """Everything that goes, in the order of the vocabulary before. The one after may be one with faults."""
    facts = after["facts"] if isinstance(after.get("facts"), dict) else {}
    for name, fact in before["facts"].items():
        now = facts[name] if isinstance(facts.get(name), dict) else {}
        if now.get("kind") != fact["kind"]:
            yield Loss(Named(name), fact["kind"], str(now.get("kind", "")))
        else:
            kept = set(now.get("options", ()))
            yield from (Loss(Named(name, each), "option") for each in fact.get("options", ()) if each not in kept)
    yield from _of_the_grid(before, after, facts)


def _of_the_grid(before: Mapping[str, Any], after: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[Loss]:
    stay = {each["id"]: each for _, each in records(after, "x_grid") if isinstance(each.get("id"), str)}
    for question in before.get("x_grid", ()):
        now = stay.get(question["id"], {})
        if now.get("kind") != question["kind"] or _asks_about_another(question, now, facts):
            yield Loss(Named(grid=question["id"]), _kind(question), _kind(now))
        else:
            kept = named_parts(now)
            yield from (
                Loss(Named(grid=question["id"], option=each), "part")
                for each in named_parts(question)
                if each not in kept
            )


def _asks_about_another(question: Mapping[str, Any], now: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    """Whether the months or numbers of its answers would be of another fact, and so say something else. A fact that is
    gone as well was replaced everywhere, or is told of by itself."""
    return question.get("fact") in facts and now.get("fact") != question["fact"]


def _kind(question: Mapping[str, Any]) -> str:
    kind, fact = str(question.get("kind", "")), question.get("fact")
    return f"{kind} of {fact}" if kind and fact else kind
