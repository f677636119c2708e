"""A question as a page shows it: what can be chosen or typed, what stands there already, what to put right. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from navigator.asking.posted import DAY_PARTS, NEVER, NO, NONE, PARTS, PREFER_NOT, WHEN, YES, Posted, part_name
from navigator.asking.questions import NEEDS, Question
from navigator.asking.reading import Problem

RATHER_NOT = "I would rather not say"
SKIP = "Skip for now"
PART_LABELS = {"years": "Years", "months": "Months", "day": "Day", "month": "Month", "year": "Year"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to tick. Exactly one choice of a radio group is ticked."""

    id: str
    value: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Box:
    """One part to type."""

    id: str
    name: str
    label: str
    value: str
    part: str


@dataclass(frozen=True, slots=True)
class Field:
    """A question with the state of its answer. `choices` are radios, or checkboxes where `many`."""

    question: Question
    choices: tuple[Choice, ...]
    boxes: tuple[Box, ...]
    many: bool
    error: str = ""

    @property
    def name(self) -> str:
        return self.question.name

    @property
    def id(self) -> str:
        """The id of the first thing that can be focused: where a link to a problem leads."""
        return self.boxes[0].id if self.boxes and self.many else self.choices[0].id

    @property
    def folded(self) -> tuple[Box, ...]:
        """What few people have to type: the date of birth of somebody who can give an age in years."""
        return self.boxes[1:] if self.question.kind == "age" and len(self.boxes) == len(PARTS["age"]) else ()

    @property
    def shown(self) -> tuple[Box, ...]:
        return tuple(box for box in self.boxes if box not in self.folded)

    @property
    def wrong(self) -> tuple[Box, ...]:
        """The boxes to look at again: those in which something stands, or all of them where nothing does."""
        return wrong_boxes(self.boxes, self.error)

    @property
    def is_unfolded(self) -> bool:
        return any(box.value for box in self.folded)


def wrong_boxes(boxes: tuple[Box, ...], error: str) -> tuple[Box, ...]:
    """Those of the boxes that a problem is about; none without a problem."""
    return (tuple(box for box in boxes if box.value) or boxes) if error else ()


def field(question: Question, posted: Posted, *, problems: Iterable[Problem] = ()) -> Field:
    """The field of a question with what was posted for it."""
    error = next((problem.text for problem in problems if problem.fact == question.name), "")
    many = question.kind in ("several", "number", "age")
    return Field(question, tuple(_choices(question, posted, many=many)), _boxes(question, posted), many, error)


def birthday_field(question: Question, posted: Posted, *, problems: Iterable[Problem] = ()) -> Field:
    """The field of an age of which only the very day is asked: whoever reads it has given the years before."""
    found = field(question, posted, problems=problems)
    return replace(found, boxes=tuple(box for box in found.boxes if box.part in DAY_PARTS), choices=())


def _choices(question: Question, posted: Posted, *, many: bool) -> Iterable[Choice]:
    chosen = posted.chosen(question.name)
    offered = [*_offered(question), *_leaving_out(question, many=many), *_introducing_boxes(question)]
    for at, (value, label) in enumerate(offered):
        yield Choice(f"{question.name}-choice-{at}", value, label, value in chosen if value else not chosen)


def _offered(question: Question) -> Iterable[tuple[str, str]]:
    match question.kind:
        case "yes_no":
            return [(YES, "Yes"), (NO, "No")]
        case "one":
            return [(option.value, option.label) for option in question.options]
        case "several":
            return [*((option.value, option.label) for option in question.options), (NONE, question.none)]
        case "date":
            return [(NONE, question.none)]
        case "ago":
            return [(NEVER, question.none)]
    return []


def _leaving_out(question: Question, *, many: bool) -> Iterable[tuple[str, str]]:
    """Radios need an answer for "skip", since they cannot be unticked; a plan needs its needs."""
    if question.name == NEEDS:
        return []
    return [(PREFER_NOT, RATHER_NOT)] if many else [(PREFER_NOT, RATHER_NOT), ("", SKIP)]


def _introducing_boxes(question: Question) -> Iterable[tuple[str, str]]:
    """The answer that what is typed belongs to: last, so that the boxes follow it."""
    words = {"date": "Yes, on this day:", "ago": "Yes, this long ago:"}
    return [(WHEN, words[question.kind])] if question.kind in words else []


def _boxes(question: Question, posted: Posted) -> tuple[Box, ...]:
    return tuple(
        Box(part_name(question.name, part), part_name(question.name, part), _label(question, part), typed, part)
        for part in PARTS.get(question.kind, ())
        for typed in [posted.typed(question.name, part)]
    )


def _label(question: Question, part: str) -> str:
    return PART_LABELS.get(part) or question.unit.capitalize() or "Number"
