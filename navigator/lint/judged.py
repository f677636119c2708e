"""One part of a service as the checks see it: its documents, and the same as the core reads them. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from navigator.core.clauses import Clause, Service
from navigator.core.facts.vocabulary import Vocabulary
from navigator.reading import lines, reading


@dataclass(frozen=True)
class Judged:
    """A service, or a strand of one, whose rules have no fault. `document` is the vocabulary's."""

    clauses: Sequence[Mapping[str, Any]]
    service: Service
    document: Mapping[str, Any]
    vocabulary: Vocabulary

    @property
    def apart(self) -> tuple[Clause, ...]:
        """The rules that do not ask about other services, which are not at hand here."""
        return tuple(each for each in self.service.clauses if not each.elsewheres)

    def name(self, clause: str) -> str:
        """A rule in a few words: as it is read back, without its full stop."""
        found = next(each for each in self.clauses if each["id"] == clause)
        return f"“{next(lines(reading([found], self.document))).removesuffix('.')}”"

    def names(self, clauses: Iterable[str]) -> str:
        return "; ".join(self.name(each) for each in clauses)

    def short(self, fact: str) -> str:
        """The short name of a fact."""
        return str(self.document["facts"][fact].get("x_short", fact))
