"""As much of JSON Schema (2020-12) as our schemas use: enough to see what they accept and refuse."""

import re
from datetime import date
from typing import Any

Schema = dict[str, Any]
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
KEYWORDS = {
    "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "anyOf", "properties", "required",
    "patternProperties", "additionalProperties", "items", "minItems", "maxItems", "uniqueItems", "minLength",
    "maxLength", "minimum", "maximum", "format", "pattern",
}  # fmt: skip


def accepts(schema: Schema, value: Any) -> bool:
    """Whether a document keeps its schema; a keyword that is not known here is an error of the schema."""
    return _accepts(schema, value, schema.get("$defs", {}))


def _accepts(schema: Schema, value: Any, defs: Schema) -> bool:
    assert schema.keys() <= KEYWORDS, schema.keys() - KEYWORDS
    if "$ref" in schema and not _accepts(defs[schema["$ref"].removeprefix("#/$defs/")], value, defs):
        return False
    if "type" in schema and not any(_is(each, value) for each in _listed(schema["type"])):
        return False
    if "enum" in schema and not any(value == each and type(value) is type(each) for each in schema["enum"]):
        return False
    if "anyOf" in schema and not any(_accepts(each, value, defs) for each in schema["anyOf"]):
        return False
    if isinstance(value, dict):
        return _accepts_object(schema, value, defs)
    if isinstance(value, list):
        return _accepts_list(schema, value, defs)
    return _accepts_text(schema, value) if isinstance(value, str) else _accepts_number(schema, value)


def _listed(types: Any) -> list[str]:
    return types if isinstance(types, list) else [types]


def _is(name: str, value: Any) -> bool:
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _accepts_object(schema: Schema, value: dict[str, Any], defs: Schema) -> bool:
    if not value.keys() >= set(schema.get("required", ())):
        return False
    for key, each in value.items():
        matching = [shape for pattern, shape in schema.get("patternProperties", {}).items() if re.search(pattern, key)]
        matching += [schema["properties"][key]] if key in schema.get("properties", {}) else []
        others = schema.get("additionalProperties", True)
        if not matching and others is False:
            return False
        if not matching and isinstance(others, dict):
            matching = [others]
        if not all(_accepts(shape, each, defs) for shape in matching):
            return False
    return True


def _accepts_list(schema: Schema, value: list[Any], defs: Schema) -> bool:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    if schema.get("uniqueItems") and any(each in value[:at] for at, each in enumerate(value)):
        return False
    return all(_accepts(schema.get("items", {}), each, defs) for each in value)


def _accepts_text(schema: Schema, value: str) -> bool:
    if schema.get("format") == "date":
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return False
    return schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))


def _accepts_number(schema: Schema, value: Any) -> bool:
    return value is None or schema.get("minimum", value) <= value <= schema.get("maximum", value)
