"""Asking what support there is now, and until when. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from navigator.asking.fields import PART_LABELS, Box
from navigator.asking.posted import DAY_PARTS, Posted, part_name
from navigator.asking.questions import Question
from navigator.asking.reading import Problem
from navigator.asking.spelling import day_spelt
from navigator.asking.unclear import Unclear


@dataclass(frozen=True, slots=True)
class SupportRow:
    """The support for one need, with the boxes of its last day."""

    need: str
    label: str
    boxes: tuple[Box, ...]
    error: str = ""

    @property
    def id(self) -> str:
        return self.boxes[0].id


@dataclass(frozen=True, slots=True)
class SupportRead:
    """The last day of support by need, in the wire format, and what is to be put right."""

    support_now: Mapping[str, str]
    problems: tuple[Problem, ...]


def support_rows(
    question: Question, needs: Iterable[str], posted: Posted, *, problems: Iterable[Problem] = ()
) -> tuple[SupportRow, ...]:
    """A row for each of these needs; `question` is the one that asks for needs."""
    errors = {problem.fact: problem.text for problem in problems}
    labels = {option.value: option.short for option in question.options}
    return tuple(SupportRow(need, labels[need], _boxes(need, posted), errors.get(need, "")) for need in needs)


def held_support(support_now: Mapping[str, str]) -> Posted:
    """The form as it would have been posted to say this."""
    days = {need: date.fromisoformat(until) for need, until in support_now.items()}
    return Posted({_name(need, part): [str(getattr(day, part))] for need, day in days.items() for part in DAY_PARTS})


def read_support(needs: Iterable[str], posted: Posted, *, today: date) -> SupportRead:
    """What a posted form says. Boxes left empty say that there is no support, or none with an end."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for need in needs:
        parts = [posted.typed(_fact(need), part) for part in DAY_PARTS]
        if not any(parts):
            continue
        try:
            until = day_spelt(*parts)
        except Unclear as unclear:
            problems.append(Problem(need, str(unclear)))
            continue
        if until < today:
            problems.append(Problem(need, "Write a day that is still to come, or clear it: that support has ended."))
        found[need] = until.isoformat()
    return SupportRead(found, tuple(problems))


def needs_to_ask_about(question: Question, needs: Iterable[str], held: Iterable[str]) -> Iterator[str]:
    """The needs of a person and those for which support is noted, in the order of the vocabulary; all without any."""
    wanted = {*needs, *held}
    yield from (option.value for option in question.options if option.value in wanted or not wanted)


def _boxes(need: str, posted: Posted) -> tuple[Box, ...]:
    return tuple(
        Box(_name(need, part), _name(need, part), PART_LABELS[part], posted.typed(_fact(need), part), part)
        for part in DAY_PARTS
    )


def _fact(need: str) -> str:
    return f"until-{need}"


def _name(need: str, part: str) -> str:
    return part_name(_fact(need), part)
