"""An answer as it is typed in its row, and back: texts and ticks, whatever somebody may have typed there."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from navigator.grid.answers import DETAILS
from navigator.grid.questions import ANSWERS, CASE_BY_CASE, EACH, NO, YES, Question

Typed = Mapping[str, Any]
"""What stands in the inputs of one row, by name: a text, or a list of ticks."""

NUMBERS = ("within_months", "from", "to")
TICKS = ("unless", "about")
OWN_WORDS = ("wording", "source", "confirmed_on")
"""What any answer may say beside itself; `DETAILS` only where it is not a yes."""
HIDDEN = "rest"
"""Under this name stands, as a text of JSON, what no input of the row shows."""
CLOSING = (NO, CASE_BY_CASE)


def option_name(option: str) -> str:
    """The name of the input of one option of a question that asks about each of several."""
    return f"each-{option}"


def names(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the inputs of a row: those that hold a text, those that hold ticks."""
    answers = [option_name(each.id) for each in question.options] if question.kind == EACH else ["answer"]
    follow_ups = [*question.bounds, *(["within_months", "beyond"] if question.kind == "history" else [])]
    ticks = [*(["unless"] if question.unless else []), *(["about"] if question.margin else [])]
    return (*answers, *follow_ups, *DETAILS, *OWN_WORDS, HIDDEN), tuple(ticks)


def as_typed(question: Question, answer: Any) -> Typed:
    """What stands in the row for an answer. Where `as_answer` makes another of it, the row cannot say it."""
    if not isinstance(answer, Mapping):
        return {}
    texts, ticks = names(question)
    said = {**answer, **{option_name(key): each for key, each in _each(answer).items()}}
    found = {key: str(said[key]) for key in texts if key in said and key != HIDDEN}
    found |= {key: [each for each in answer[key] if isinstance(each, str)] for key in ticks if _is_list(answer, key)}
    shown = {*found, "each"} if question.kind == EACH else set(found)
    rest = {key: each for key, each in answer.items() if key not in shown}
    return {**found, HIDDEN: json.dumps(rest, ensure_ascii=False)} if rest else found


def has_inputs(question: Question, typed: Typed) -> bool:
    """Whether each tick of a row has its box: of what has none, nothing would be posted."""
    radios = [typed[key] for key in names(question)[0] if key in typed and (key == "answer" or key.startswith("each-"))]
    boxes = {"unless": [each.id for each in question.unless], "about": question.bounds}
    return (
        all(each in ANSWERS for each in radios)
        and typed.get("beyond") in (None, CASE_BY_CASE)
        and all(each in boxes[key] for key in TICKS for each in typed.get(key, ()))
    )


def as_answer(question: Question, typed: Typed) -> dict[str, Any] | None:
    """The answer that a row says; None where it says nothing. What is no number stays as it was typed."""
    said = dict(_said(question, typed))
    if not said:
        return None
    given = set(said["each"].values()) if question.kind == EACH else {said["answer"]}
    if not given.isdisjoint(CLOSING):
        said |= _follow_ups(question, typed)
    details = DETAILS if given != {YES} else ()
    said |= {key: typed[key] for key in (*details, *OWN_WORDS) if typed.get(key)}
    return said | _hidden(typed)


def _said(question: Question, typed: Typed) -> Iterator[tuple[str, Any]]:
    if question.kind != EACH:
        if typed.get("answer"):
            yield "answer", typed["answer"]
        return
    each = {
        option.id: typed[option_name(option.id)] for option in question.options if typed.get(option_name(option.id))
    }
    if each:
        yield "each", each


def _follow_ups(question: Question, typed: Typed) -> dict[str, Any]:
    texts, ticks = names(question)
    numbers = {key: _number(typed[key]) for key in NUMBERS if key in texts and typed.get(key)}
    beyond = {"beyond": typed["beyond"]} if typed.get("beyond") else {}
    return {**numbers, **beyond, **{key: list(typed[key]) for key in ticks if typed.get(key)}}


def _number(text: str) -> Any:
    """The number; where it is none, the text, which publishing refuses by its path and the draft keeps."""
    with suppress(ValueError):
        number = int(text)
        return number if str(number) == text.strip() else text
    return text


def _hidden(typed: Typed) -> dict[str, Any]:
    with suppress(ValueError):
        found = json.loads(typed.get(HIDDEN) or "{}")
        return found if isinstance(found, dict) else {}
    return {}


def _each(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    each = answer.get("each")
    return each if isinstance(each, Mapping) else {}


def _is_list(answer: Mapping[str, Any], key: str) -> bool:
    return isinstance(answer.get(key), list)
