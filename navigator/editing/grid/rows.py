"""What the page shows of one question: its radio buttons, follow-ups and details, as they are ticked and typed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.editing.grid.typed import HIDDEN, OWN_WORDS, Typed, option_name
from navigator.grid.answers import DETAILS
from navigator.grid.questions import EACH, HISTORY, Question
from navigator.grid.sentences import period

CHOICES = (("yes", "Yes"), ("no", "No"), ("case_by_case", "Case by case"), ("", "Not said"))
DETAIL_LABELS = {
    "why": ("Why", "We have one worker at night."),
    "until": ("How long it lasts", "Until a second worker is found."),
    "ask_again": ("How to ask again", "Ring us: we look again each month."),
    "who_else": ("Who else may help", ""),
    "wording": ("In their own words", ""),
    "source": ("Where that stands", "House rules, page 2"),
    "confirmed_on": ("Confirmed on", ""),
}


@dataclass(frozen=True)
class Input:
    """One input: the name it is posted under, its label, what stands in it."""

    name: str
    label: str
    value: str = ""
    is_on: bool = False
    hint: str = ""
    type: str = "text"


@dataclass(frozen=True)
class Answers:
    """Radio buttons side by side; with a label where a question asks about several groups."""

    name: str
    label: str
    choices: tuple[Input, ...]


@dataclass(frozen=True)
class Quick:
    """A button that fills in several inputs of the row, by their names within it."""

    label: str
    fill: Mapping[str, str]

    @property
    def as_json(self) -> str:
        """As the script reads it."""
        return json.dumps(self.fill)


@dataclass(frozen=True)
class Row:
    """One question."""

    question: Question
    answers: tuple[Answers, ...]
    bounds: tuple[Input, ...]
    about: tuple[Input, ...]
    months: Input | None
    beyond: Input | None
    unless: tuple[Input, ...]
    quick: tuple[Quick, ...]
    whys: tuple[Input, ...]
    words: tuple[Input, ...]
    hidden: Input | None
    faults: tuple[str, ...]
    is_open: bool

    @property
    def kinds(self) -> str:
        """The kinds of service for which it makes sense; empty for all."""
        return " ".join(sorted(self.question.where.kinds)) if self.question.where else ""

    @property
    def needs(self) -> str:
        """The needs for which it makes sense where a service has no kind."""
        return " ".join(sorted(self.question.where.needs)) if self.question.where else ""


def row(question: Question, typed: Typed, *, name: str, faults: tuple[str, ...] = ()) -> Row:
    """The row of a question under this name, as it was typed."""
    is_history = question.kind == HISTORY
    details = [_detail(name, key, typed) for key in (*DETAILS, *OWN_WORDS)]
    return Row(
        question=question,
        answers=tuple(_answers(question, typed, name)),
        bounds=tuple(_text(name, bound, bound, typed) for bound in question.bounds),
        about=_ticks(name, "about", [(bound, bound) for bound in question.bounds], typed) if question.margin else (),
        months=_text(name, "within_months", "In the last", typed) if is_history else None,
        beyond=_beyond(name, typed) if is_history else None,
        unless=_ticks(name, "unless", [(each.id, each.label) for each in question.unless], typed),
        quick=tuple(_quick(question)),
        whys=tuple(details[: len(DETAILS)]),
        words=tuple(details[len(DETAILS) :]),
        hidden=_text(name, HIDDEN, "", typed) if typed.get(HIDDEN) else None,
        faults=faults,
        is_open=any(each.value for each in details),
    )


def _answers(question: Question, typed: Typed, name: str) -> Iterator[Answers]:
    groups = [(option_name(each.id), each.label) for each in question.options] if question.options else [("answer", "")]
    for key, label in groups:
        said = typed.get(key, "")
        choices = tuple(Input(f"{name}-{key}", text, code, is_on=said == code) for code, text in CHOICES)
        yield Answers(f"{name}-{key}", label, choices)


def _text(name: str, key: str, label: str, typed: Typed) -> Input:
    return Input(f"{name}-{key}", label, typed.get(key, ""))


def _ticks(name: str, key: str, labels: list[tuple[str, str]], typed: Typed) -> tuple[Input, ...]:
    return tuple(Input(f"{name}-{key}", label, code, is_on=code in typed.get(key, ())) for code, label in labels)


def _beyond(name: str, typed: Typed) -> Input:
    return Input(f"{name}-beyond", "Older: decided each time", "case_by_case", is_on=bool(typed.get("beyond")))


def _detail(name: str, key: str, typed: Typed) -> Input:
    label, hint = DETAIL_LABELS[key]
    type = "date" if key == "confirmed_on" else "text"
    return Input(f"{name}-{key}", label, typed.get(key, ""), hint=hint, type=type)


def _quick(question: Question) -> Iterator[Quick]:
    if question.kind == HISTORY:
        yield Quick("Ever", {"within_months": ""})
        for months in question.months:
            yield Quick(_since(months), {"within_months": str(months)})
    for each in question.quick:
        yield Quick(each["label"], _filled(question, each))


def _since(months: int) -> str:
    said = period(months)
    return f"1 {said}" if said in ("month", "year") else said


def _filled(question: Question, quick: Mapping[str, Any]) -> dict[str, str]:
    """What a quick choice types: also nothing, so that one choice after another leaves none of the first."""
    if question.kind == EACH:
        return {option_name(each.id): quick.get("each", {}).get(each.id, "") for each in question.options}
    return {"answer": "no", **{bound: str(quick.get(bound, "")) for bound in question.bounds}}
