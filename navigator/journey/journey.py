"""What somebody has said so far, as their own device holds it. PURE.

Everything may be left out. What prints a journey prints none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

FORMAT = 1
"""Of the enquiry that it makes."""

MOST_RULED_OUT = 24
"""Doors that one device can hold as ruled out: with the longest names of the directory they still fit its cookie."""
MOST_AVOIDED = 10
"""Places to avoid, for the same reason."""

LEFT_OUT, LOADED = "left_out", "loaded"
NOTES = ("", LEFT_OUT, LOADED)


@dataclass(frozen=True, slots=True, repr=False)
class Journey:
    """Answers and choices of one person; values are those of the wire format.

    `asked` are the facts in the order in which they were put, whatever became of them. `offered` are the pages beside
    the questions that were offered on the way. `agreed` are the most private facts that somebody agreed to be asked.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    declined: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    places: Mapping[str, Any] = field(default_factory=dict)
    limits: Mapping[str, Any] = field(default_factory=dict)
    support_now: Mapping[str, str] = field(default_factory=dict)
    """The last day of the support that there is now, by need."""
    ruled_out: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    for_someone_else: bool = False
    is_shared: bool = False
    with_staff: bool = False
    note: str = field(default="", compare=False)
    """What the next page is to tell of what was just done: one of `NOTES`, or nothing. Told once."""
    since: int = field(default=0, compare=False)
    """The second at which it was first sealed, 0 before that. It is of the holding, and says nothing of the person."""

    def __repr__(self) -> str:
        return "<Journey>"

    @property
    def needs(self) -> tuple[str, ...] | None:
        """The needs, none where they have not been answered yet."""
        found = self.answers.get("needs")
        return None if found is None else tuple(found)

    def enquiry(self, *, asked_on: date) -> dict[str, Any]:
        """The enquiry of the wire format that it makes."""
        support = [{"need": need, "until": until} for need, until in self.support_now.items()]
        person = {
            "asked_on": asked_on.isoformat(),
            "facts": dict(self.answers),
            "declined": [fact for fact in self.declined if fact not in self.answers],
            "support_now": support,
            "ruled_out": list(self.ruled_out),
        }
        return {"format": FORMAT, "person": person, "places": dict(self.places), "limits": dict(self.limits)}

    def asking(self, fact: str) -> Journey:
        """With this fact among those that were put."""
        return replace(self, asked=_with(self.asked, fact))

    def answering(self, fact: str, answer: Any) -> Journey:
        """With this answer, whatever was said of it before."""
        open_again = self.without(fact)
        return replace(open_again, answers={**open_again.answers, fact: answer})

    def declining(self, fact: str) -> Journey:
        """With this fact as one that somebody would rather not say."""
        open_again = self.without(fact)
        return replace(open_again, declined=_with(open_again.declined, fact))

    def skipping(self, fact: str) -> Journey:
        """With this fact left out for now; an answer that it has stays."""
        return replace(self, skipped=_with(self.skipped, fact), declined=_but(self.declined, fact))

    def without(self, fact: str) -> Journey:
        """With nothing said of this fact, so that it may be asked again."""
        answers = {name: answer for name, answer in self.answers.items() if name != fact}
        return replace(self, answers=answers, declined=_but(self.declined, fact), skipped=_but(self.skipped, fact))

    def offering(self, page: str) -> Journey:
        """With this page as one that was offered."""
        return replace(self, offered=_with(self.offered, page))

    def ruling_out(self, door: str) -> Journey:
        """Without this door in any plan. No reason is asked."""
        return replace(self, ruled_out=_with(self.ruled_out, door))

    def taking_back(self, door: str) -> Journey:
        """With a door that was ruled out before."""
        return replace(self, ruled_out=_but(self.ruled_out, door))


def _with(names: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, name)))


def _but(names: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)
