"""Documents drawn from a JSON Schema of the OpenAPI document, and documents that just miss it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

CANARY = "canary-7f3a"
"""What nobody has as an answer: planted in keys and values, and looked for in what comes back."""
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
FIRST = ("facts", "needs")
"""Keys without which there is hardly anything to plan."""
TO_THE_NAME = "#/components/schemas/"


def valid(schema: Schema, schemas: dict[str, Schema]) -> st.SearchStrategy[Any]:
    """Values that keep the schema. Where it gives examples, they stand for what only the tables know."""
    if "$ref" in schema:
        return valid(schemas[schema["$ref"].removeprefix(TO_THE_NAME)], schemas)
    if "examples" in schema:
        return st.sampled_from(schema["examples"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "anyOf" in schema:
        return st.one_of([valid(each, schemas) for each in schema["anyOf"]])
    make = MAKERS.get(schema.get("type", ""))
    return make(schema, schemas) if make else st.none() | st.text(max_size=5)


def _objects(schema: Schema, schemas: dict[str, Schema]) -> st.SearchStrategy[Any]:
    properties = {name: valid(each, schemas) for name, each in schema.get("properties", {}).items()}
    required = {name: properties.pop(name) for name in schema.get("required", ())}
    # Most of many keys are left out, or hardly any person could be true; never those on which all the others hang.
    first = [each for each in properties if each in FIRST]
    some = st.lists(st.sampled_from(sorted(properties)), max_size=6, unique=True) if properties else st.just([])
    names = some.map(lambda found: dict.fromkeys([*first, *found]))
    chosen = names.flatmap(
        lambda some: st.fixed_dictionaries({**required, **{each: properties[each] for each in some}})
    )
    extra = st.dictionaries(st.just(f"x_{CANARY}"), st.just(CANARY), max_size=1)
    return st.builds(lambda own, more: {**own, **more}, chosen, extra)


def _lists(schema: Schema, schemas: dict[str, Schema]) -> st.SearchStrategy[Any]:
    if schema.get("items", {}).get("description") == "a service of the document":
        return st.just([])
    least = 1 if "enum" in schema.get("items", {}) else 0
    return st.lists(
        valid(schema.get("items", {}), schemas),
        min_size=max(least, schema.get("minItems", 0)),
        max_size=min(schema.get("maxItems", 4), 4),
        unique_by=repr if schema.get("uniqueItems") else None,
    )


def _numbers(schema: Schema, schemas: dict[str, Schema]) -> st.SearchStrategy[float]:
    return st.floats(schema["minimum"], 10_000) | st.integers(int(schema["minimum"]), 10_000)


def _texts(schema: Schema, schemas: dict[str, Schema]) -> st.SearchStrategy[str]:
    if schema.get("format") == "date":
        return st.dates(FIRST_DAY, LAST_DAY).map(date.isoformat)
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    return st.text(min_size=schema.get("minLength", 0), max_size=10)


MAKERS: dict[str, Callable[[Schema, dict[str, Schema]], st.SearchStrategy[Any]]] = {
    "object": _objects,
    "array": _lists,
    "string": _texts,
    "number": _numbers,
    "integer": lambda schema, _: st.integers(schema.get("minimum", -1_000), schema.get("maximum", 1_000)),
    "boolean": lambda *_: st.booleans(),
    "null": lambda *_: st.none(),
}
WRONG: list[Any] = [CANARY, {CANARY: CANARY}, [[CANARY]], -1e9, {"has": CANARY}, [{"days": CANARY}], [{CANARY: 1}]]
"""Values that nothing takes."""


@st.composite
def broken(draw: st.DrawFn, documents: st.SearchStrategy[Any]) -> Any:
    """A document of which one thing is certainly wrong, somewhere: a key, a value, or a kind of value."""
    document = draw(documents)
    at: Any = document
    while draw(st.booleans()):
        inner = [each for key, each in at.items() if isinstance(each, dict) and each and not key.startswith("x_")]
        if not inner:
            break
        at = draw(st.sampled_from(inner))
    wrong = draw(st.sampled_from(WRONG))
    ours = [key for key in at if not key.startswith("x_")]
    if ours and draw(st.booleans()):
        at[draw(st.sampled_from(ours))] = wrong
    else:
        at[draw(st.sampled_from([CANARY, f"age.{CANARY}", f"facts[{CANARY}]", f" {CANARY}\n"]))] = wrong
    return document
