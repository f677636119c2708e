"""Reading a whole posted form: the answers, what was declined, and every problem. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from navigator.asking.answers import answer, is_declined
from navigator.asking.posted import Posted
from navigator.asking.questions import NEEDS, Question
from navigator.asking.unclear import Unclear
from navigator.core.documents.answers import givens
from navigator.core.documents.reading import MOST_NEEDS
from navigator.core.facts.completions import conflict
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right, in words for the person, at the question it is about."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form says: answers in the wire format. With `problems` there is no plan yet; nothing typed is lost."""

    facts: Mapping[str, Any]
    declined: tuple[str, ...]
    problems: tuple[Problem, ...]

    def document(self, *, asked_on: date) -> dict[str, Any]:
        """The enquiry of the wire format that these answers make."""
        facts, declined = dict(self.facts), list(self.declined)
        person = {"asked_on": asked_on.isoformat(), "facts": facts, "declined": declined}
        return {"format": 1, "person": person}


def read(asked: Mapping[str, Question], posted: Posted, *, vocabulary: Vocabulary, today: date) -> Reading:
    """The reading of a posted form. What only staff can know counts as declined unless staff are filling it in."""
    facts: dict[str, Any] = {}
    declined: list[str] = []
    problems: list[Problem] = []
    for name, question in asked.items():
        try:
            found = None if is_declined(question, posted) else answer(question, posted, today=today)
        except Unclear as unclear:
            problems.append(Problem(name, str(unclear)))
            continue
        if found is not None:
            facts[name] = found
        elif is_declined(question, posted) or (question.for_staff and not posted.with_staff):
            declined.append(name)
    problems = problems or [*_about_needs(facts), *contradictions(asked, facts, vocabulary=vocabulary, today=today)]
    return Reading(facts, tuple(declined), tuple(problems))


def _about_needs(facts: Mapping[str, Any]) -> Iterable[Problem]:
    if NEEDS not in facts:
        yield Problem(NEEDS, "Choose what you would like help with, or the last answer if it is not on the list.")
    elif len(facts[NEEDS]) > MOST_NEEDS:
        yield Problem(NEEDS, f"Choose {MOST_NEEDS} at most. You can make another plan for the rest.")


def contradictions(
    asked: Mapping[str, Question], facts: Mapping[str, Any], *, vocabulary: Vocabulary, today: date
) -> Iterable[Problem]:
    """A problem at each of the answers of a smallest set that cannot all be so; none where they can."""
    clash = conflict(vocabulary, Answers(givens(vocabulary.facts, facts), today))
    for name in clash:
        others = " and ".join(f"“{asked[other].text}”" for other in clash if other != name)
        with_what = f" with your answer to {others}" if others else ""
        yield Problem(name, f"This answer does not fit together{with_what}. Change one of them, or skip one.")
