"""What goes from one vocabulary to another: it must not be in use. Words never go, they only change. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.core.documents.shapes import records
from navigator.vocabulary.document.named import Named


@dataclass(frozen=True, slots=True)
class Loss:
    """A fact, option or grid question that is no longer there; or one that is of another kind (`becomes`)."""

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
    yield from _of_the_grid(before, after)


def _of_the_grid(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Loss]:
    stay = {each["id"]: each for _, each in records(after, "x_grid") if isinstance(each.get("id"), str)}
    for question in before.get("x_grid", ()):
        now = stay.get(question["id"], {})
        if now.get("kind") != question["kind"]:
            yield Loss(Named(grid=question["id"]), question["kind"], str(now.get("kind", "")))
        else:
            kept = _parts(now)
            yield from (
                Loss(Named(grid=question["id"], option=each), "part") for each in sorted(_parts(question) - kept)
            )


def _parts(question: Mapping[str, Any]) -> set[str]:
    """What an answer may name of a question: its options and its follow-ups."""
    return {str(each.get("id")) for key in ("options", "unless") for _, each in records(question, key)}
