"""What is published for programs: the vocabulary, JSON Schemas, the OpenAPI document. Nobody is in any of them."""

from collections.abc import Mapping
from typing import Any

from navigator.api.shapes import faults_schema, plan_schema
from navigator.catalogue.standing import standing
from navigator.core.documents import read_vocabulary, schemas
from navigator.core.documents.schemas import DIALECT
from navigator.enquiries import enquiry_schema

SCHEMAS = ("enquiry", "plan", "vocabulary", "faults")
"""The documents that have a published schema."""


def vocabulary() -> Mapping[str, Any]:
    """The vocabulary that plans are made by now, as it stands here: the questions are under keys with `x_`."""
    return standing().vocabulary


def published_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each document, by name."""
    by_name = {
        "enquiry": enquiry_schema(read_vocabulary(vocabulary())),
        "plan": plan_schema(),
        "vocabulary": schemas()["vocabulary"],
        "faults": faults_schema(),
    }
    return {name: {"$schema": DIALECT, **schema} for name, schema in by_name.items()}


def components() -> dict[str, dict[str, Any]]:
    """The same schemas as an OpenAPI document holds them: what they define stands beside them, by a name of its own."""
    found: dict[str, dict[str, Any]] = {}
    for name, schema in published_schemas().items():
        for inner, definition in schema.get("$defs", {}).items():
            found[f"{name}_{inner}"] = _pointed(definition, name)
        whole = {key: each for key, each in schema.items() if key not in ("$schema", "$defs")}
        found[name] = _pointed(whole, name)
    return found


def _pointed(schema: Any, name: str) -> Any:
    """The schema with its references led to where OpenAPI keeps what they mean."""
    if isinstance(schema, list):
        return [_pointed(each, name) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: each.replace("#/$defs/", f"#/components/schemas/{name}_") if key == "$ref" else _pointed(each, name)
        for key, each in schema.items()
    }
