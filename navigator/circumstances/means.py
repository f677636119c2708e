"""What a person has for a way in: somebody who can refer, and ID. PURE.

Nobody is asked for these twice: they are facts of the vocabulary. An installation whose vocabulary lacks one never
knows it, and no door is lost for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from navigator.core.facts.givens import Answers, Exactly, Partly

HELPERS = "people_helping"
PAPERS = "id_papers"


@dataclass(frozen=True, slots=True)
class Means:
    """Who is helping already, and whether that is everybody; whether there is ID. None is not known."""

    helpers: frozenset[str] = frozenset()
    is_all: bool = False
    has_id: bool | None = None

    @property
    def has_nobody(self) -> bool:
        """Whether it is known that nobody is there who could refer."""
        return self.is_all and not self.helpers


NO_MEANS_KNOWN = Means()


def means_of(answers: Answers) -> Means:
    """What the answers say of it."""
    helpers, is_all = _helpers(answers)
    papers = answers.given.get(PAPERS)
    has_id = papers.value if isinstance(papers, Exactly) and isinstance(papers.value, bool) else None
    return Means(helpers, is_all, has_id)


def _helpers(answers: Answers) -> tuple[frozenset[str], bool]:
    found = answers.given.get(HELPERS)
    if isinstance(found, Partly):
        return found.has, False
    if isinstance(found, Exactly) and isinstance(found.value, frozenset):
        return found.value, True
    return frozenset(), False
