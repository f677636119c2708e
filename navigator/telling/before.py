"""What has to be arranged before a day on which much changes: leaving prison, hospital, home or care. PURE.

`words/before.json` is content, as the safety lines are: for whom (a test of the rule language, asked of what is known
for sure), the fact that says the day where there is one, where it comes from and when it was last reviewed. It holds
for England.
"""

from __future__ import annotations

from datetime import date

from navigator.asking.wording import day_in_words
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.vocabulary import Vocabulary
from navigator.telling.fitting import fits
from navigator.telling.told import Before
from navigator.telling.words import words


def told_before(vocabulary: Vocabulary, answers: Answers) -> tuple[Before, ...]:
    """What to arrange before each day that is known to come, the soonest first; last what has no day of its own."""
    found = [
        (_day(answers, each.get("day", "")), each)
        for each in words("before")
        if fits(each["if"], vocabulary=vocabulary, answers=answers)
    ]
    return tuple(
        Before(each["title"].format(day=day_in_words(day) if day else ""), tuple(each["arrange"]), each["source"])
        for day, each in sorted(found, key=lambda one: one[0] or date.max)
    )


def _day(answers: Answers, fact: str) -> date | None:
    said = answers.given.get(fact)
    return said.value if isinstance(said, Exactly) and isinstance(said.value, date) else None
