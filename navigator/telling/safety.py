"""Safety lines: told where what somebody answered makes them fit. PURE.

`words/safety.json` is content: what to say, to whom (a test of the rule language, asked of what is known for sure),
whom to call, where it comes from and when it was last reviewed. Those that say `today` are about right now and stand
before any door, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.telling.fitting import fits
from navigator.telling.told import Number, SafetyLine
from navigator.telling.words import words


def told_safety(vocabulary: Vocabulary, answers: Answers) -> tuple[SafetyLine, ...]:
    """The lines that fit, each number once."""
    return tuple(_each_number_once(_fitting(vocabulary, answers)))


def _fitting(vocabulary: Vocabulary, answers: Answers) -> Iterator[SafetyLine]:
    for each in words("safety"):
        if fits(each["if"], vocabulary=vocabulary, answers=answers):
            yield SafetyLine(
                each["say"], tuple(Number(**number) for number in each["numbers"]), each.get("today", False)
            )


def _each_number_once(lines: Iterator[SafetyLine]) -> Iterator[SafetyLine]:
    told: set[str] = set()
    for line in lines:
        numbers = tuple(each for each in line.numbers if each.number not in told)
        told.update(each.number for each in numbers)
        yield replace(line, numbers=numbers)
