"""The JSON Schema of an enquiry, made from the shapes that check it and from the vocabulary it answers. PURE."""

from __future__ import annotations

from typing import Any

from navigator.circumstances.documents import circumstance_schemas
from navigator.core.documents import schemas
from navigator.core.documents.answers import answer_shape
from navigator.core.documents.schemas import DIALECT
from navigator.core.documents.shapes import Schema
from navigator.core.facts.vocabulary import Vocabulary
from navigator.enquiries.documents import FORMAT, MOST_AVOIDED

OF_A_DOCUMENT = ("$schema", "$defs", "title")
PLACES = ("S1 2AB", "S1 2", "S1", "Sheffield")
"""The same place, told ever less finely."""


def enquiry_schema(vocabulary: Vocabulary) -> Schema:
    """What an enquiry may say by a vocabulary: each fact with the answers it takes.

    Beyond a schema's reach, and faults all the same: a place or a service that nobody knows, and answers that cannot
    all be true.
    """
    return {
        "$schema": DIALECT,
        "title": "An enquiry",
        "type": "object",
        "properties": {
            "format": {"enum": [FORMAT]},
            "person": _person(vocabulary),
            "places": _or_null(_places()),
            "limits": _or_null(_part(circumstance_schemas()["limits"])),
        },
        "required": ["format", "person"],
        "patternProperties": {"^x_": {}},
        "additionalProperties": False,
    }


def _person(vocabulary: Vocabulary) -> Schema:
    person = _part(schemas()["person"])
    told = {name: each for name, each in person["properties"].items() if name != "id"}
    facts, declined, support = told["facts"], told["declined"], told["support_now"]["items"]
    answers = {name: answer_shape(fact).schema() for name, fact in vocabulary.facts.items()}
    told["facts"] = {**facts, "properties": answers, "additionalProperties": False}
    told["declined"] = {**declined, "items": {"enum": list(vocabulary.facts)}}
    need = {"enum": list(vocabulary.needs)}
    told["support_now"] = {
        "type": "array",
        "items": {**support, "properties": {**support["properties"], "need": need}},
    }
    return {**person, "properties": told, "required": []}


def _places() -> Schema:
    places = _part(circumstance_schemas()["places"])
    named: dict[str, Any] = {name: _with_examples(each) for name, each in places["properties"].items()}
    return {**places, "properties": named}


def _with_examples(place: Schema) -> Schema:
    """A place, or a list of places, with examples of one."""
    one, null = place["anyOf"]
    if one["type"] == "array":
        one = {**one, "items": {**one["items"], "examples": list(PLACES)}, "maxItems": MOST_AVOIDED}
    else:
        one = {**one, "examples": list(PLACES)}
    return {"anyOf": [one, null]}


def _part(schema: Schema) -> Schema:
    return {key: each for key, each in schema.items() if key not in OF_A_DOCUMENT}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}
