"""Everything that is wrong with a vocabulary: for the core, for the people who are asked, and for the grid. PURE."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from navigator.catalogue.readable import UNREADABLE
from navigator.core.documents import Fault, Faults, read_vocabulary
from navigator.core.documents.conditions import FACT, condition_shape
from navigator.core.documents.faults import MISSING
from navigator.core.documents.shapes import Place
from navigator.core.documents.vocabularies import facts_of
from navigator.grid.shapes import faults_of_questions

NAME = re.compile(r"(?!x_)[a-z][a-z0-9_]{0,59}")
A_NAME = "a name of small letters, digits and _, not beginning with x_"
NEEDED = ("x_question", "x_why", "x_short")
OPTIONAL = ("x_hint", "x_none")
OF_ANSWERS = ("x_label", "x_phrase", "x_they", "x_people")
WHO = ("anyone", "staff")
A_TEXT = "a text that says something"


def faults_of(document: Any) -> tuple[Fault, ...]:
    """Every fault of a vocabulary, by its path; empty where a site can plan and ask with it."""
    try:
        read_vocabulary(document)
    except Faults as refused:
        return refused.faults
    found: list[Fault] = []
    if not _says_something(document.get("version")):
        Place("version", found).refuse(document.get("version", MISSING), A_TEXT)
    at = Place("facts", found, {FACT: document["facts"]})
    for name, fact in document["facts"].items():
        _check_names(name, fact, at.key(name))
        _check_words(fact, at.key(name))
        _check_options(fact, at.key(name))
        _check_objects(fact, at.key(name))
        if "x_after" in fact:
            condition_shape(facts_of(document), elsewhere=False).check(fact["x_after"], at.key(name).key("x_after"))
    return (*found, *faults_of_questions(document))


def refuse_faults(document: Any) -> None:
    """Raises `Faults` where there is any."""
    if found := faults_of(document):
        raise Faults(found)


def _check_names(name: str, fact: Mapping[str, Any], at: Place) -> None:
    if not NAME.fullmatch(name) or name == UNREADABLE:
        at.refuse(name, A_NAME)
    for index, option in enumerate(fact.get("options", ())):
        if not NAME.fullmatch(option):
            at.key("options").item(index).refuse(option, A_NAME)


def _check_words(fact: Mapping[str, Any], at: Place) -> None:
    for key in NEEDED:
        if not _says_something(fact.get(key)):
            at.key(key).refuse(fact.get(key, MISSING), A_TEXT)
    for key in OPTIONAL:
        if key in fact and not isinstance(fact[key], str):
            at.key(key).refuse(fact[key], "a text")
    if fact.get("x_who") not in WHO:
        at.key("x_who").refuse(fact.get("x_who", MISSING), 'one of "anyone", "staff"')


def _check_options(fact: Mapping[str, Any], at: Place) -> None:
    if fact["kind"] not in ("one", "several"):
        return
    labels = fact.get("x_options", MISSING)
    if not isinstance(labels, dict):
        at.key("x_options").refuse(labels, "an object: each option with its words")
        return
    for option in _unlabelled(fact["options"], labels):
        at.key("x_options").key(option).refuse(labels.get(option, MISSING), A_TEXT)


def _check_objects(fact: Mapping[str, Any], at: Place) -> None:
    """Words for some of the answers: what has none is told by its label."""
    for key in OF_ANSWERS:
        value = fact.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            at.key(key).refuse(value, "an object: answers with their words")


def _unlabelled(options: list[str], labels: Mapping[str, Any]) -> Iterator[str]:
    return (option for option in options if not _says_something(labels.get(option)))


def _says_something(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
