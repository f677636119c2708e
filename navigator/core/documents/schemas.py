"""JSON Schemas of what comes in and goes out, made from the shapes that check it."""

from __future__ import annotations

from navigator.core.documents.answers import ANY_ANSWER
from navigator.core.documents.conditions import ConditionShape
from navigator.core.documents.people import ABOUT_SHAPE, person_shape
from navigator.core.documents.results import JUDGEMENT_SHAPE, PLAN_SHAPE
from navigator.core.documents.services import service_shape
from navigator.core.documents.shapes import Schema, Shape
from navigator.core.documents.vocabularies import vocabulary_shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, Schema]:
    """The schema of each kind of document, by name."""
    return {
        "vocabulary": _document("A vocabulary", vocabulary_shape({})),
        "service": _document("A service and its rules", service_shape({})),
        "person": _document("A person", person_shape({})),
        "about": _document("What is known of a person and a service", ABOUT_SHAPE),
        "judgement": _document("A judgement", JUDGEMENT_SHAPE),
        "plan": _document("A plan", PLAN_SHAPE),
    }


def _document(title: str, shape: Shape) -> Schema:
    definitions = {"test": ConditionShape({}, elsewhere=True).definition(), "answer": ANY_ANSWER.shape().schema()}
    return {"$schema": DIALECT, "title": title, "$defs": definitions, **shape.schema()}
