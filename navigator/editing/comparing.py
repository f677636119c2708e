"""The lines by which two versions of a rule document are compared: as it is read back, with its examples."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from directory.models import Service, ServiceAtLocation
from navigator.asking.questions import Question, questions
from navigator.asking.wording import in_words
from navigator.catalogue.documents import grid_of
from navigator.core.documents import Faults, read_person, read_services
from navigator.editing.examples.documents import EXAMPLES, TAKES, faults_of_examples
from navigator.editing.trying.elsewhere import with_those_asked_about
from navigator.grid import Grid, clauses_of, faults_of_grid
from navigator.reading import lines, reading, welcomed
from navigator.telling.evidence import within_a_sentence
from navigator.vocabulary.standing import checked_vocabulary_now, vocabulary_now

UNREADABLE = "Cannot be read:"


def read_lines(thing: Any, rules: Any) -> list[str]:
    """A rule document of a service, a strand or a service at a location, as lines of text.

    What cannot be read is told as such, with its text: a version may well be one that was mended since.
    """
    grid = _grid(thing, rules)
    document = {"id": "compared", "needs": {}, "clauses": clauses_of(rules, grid=grid)}
    if not _is_readable(document) or faults_of_grid(rules, grid=grid):
        return [UNREADABLE, *json.dumps(rules, ensure_ascii=False, indent=2).splitlines()]
    if isinstance(thing, ServiceAtLocation):
        return list(lines(reading(document["clauses"], vocabulary_now()))) if document["clauses"] else []
    told = reading(document["clauses"], vocabulary_now(), welcomes=welcomed(rules, grid=grid))
    return [*_needs(rules), *lines(told), *_examples(rules)]


def _grid(thing: Any, rules: Any) -> Grid:
    """The questions that make sense for the thing; what differs at a location holds no answers."""
    needs = rules.get("needs", {}) if isinstance(rules, dict) else {}
    return grid_of(thing) if isinstance(thing, Service) else grid_of(thing.service, needs=needs)


def _is_readable(document: dict[str, Any]) -> bool:
    if not isinstance(document["clauses"], list):
        return False
    try:
        read_services(checked_vocabulary_now(), with_those_asked_about(document))
    except Faults:
        return False
    return True


def _needs(rules: Any) -> Iterator[str]:
    """What a strand does for each need."""
    asked = questions(vocabulary_now())["needs"]
    names = {option.value: option.short for option in asked.options}
    needs = rules.get("needs") if isinstance(rules, dict) else None
    for need, effect in needs.items() if isinstance(needs, dict) else ():
        yield f"{str(effect).capitalize()} {within_a_sentence(names.get(need, need))}."


def _examples(rules: Any) -> Iterator[str]:
    if faults_of_examples(rules):
        yield "Examples that cannot be read."
        return
    for each in rules.get(EXAMPLES, []) if isinstance(rules, dict) else []:
        expected = "takes" if each["expect"] == TAKES else "does not take"
        day = f", asked on {each['asked_on']}" if "asked_on" in each else ""
        yield f"Example “{each['name']}”: {expected} somebody of whom is known: {_facts(each['facts'])}{day}."


def _facts(facts: dict[str, Any]) -> str:
    asked = questions(vocabulary_now())
    if not _can_be_said(facts):
        return json.dumps(facts, ensure_ascii=False)
    return "; ".join(_fact(asked[name], value) for name, value in facts.items()) or "nothing"


def _fact(question: Question, value: Any) -> str:
    return f"{question.short}: {in_words(question, value)}"


def _can_be_said(facts: dict[str, Any]) -> bool:
    today = timezone.localdate().isoformat()
    try:
        read_person(checked_vocabulary_now(), (), {"id": "somebody", "asked_on": today, "facts": facts})
    except Faults:
        return False
    return True
