"""What an example looks like in a rule document, and every fault of it."""

from typing import Any

from navigator.core.documents import Fault
from navigator.core.documents.shapes import Day, ListOf, OneOf, Place, Record, Text

EXAMPLES = "examples"
"""The key of a rule document under which they stand."""
TAKES, REFUSES = "takes", "refuses"
EXPECTED = (TAKES, REFUSES)
MOST = 40
"""How many examples a service may have: each is judged whenever the listing is published."""


class _Facts:
    """An object; what stands in it the core checks, as it does for anybody."""

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, dict):
            at.refuse(value, "an object: each fact with its value")

    def schema(self) -> dict[str, Any]:
        return {"type": "object"}


EXAMPLE = Record(
    {"name": Text(empty=False), "expect": OneOf(EXPECTED), "facts": _Facts()},
    {"asked_on": Day()},
)


def faults_of_examples(rules: Any) -> tuple[Fault, ...]:
    """Every fault in the shape of the examples of a rule document, by its path: `examples[0].expect`."""
    if not isinstance(rules, dict) or EXAMPLES not in rules:
        return ()
    at = Place(EXAMPLES, [])
    ListOf(EXAMPLE).check(rules[EXAMPLES], at)
    if isinstance(rules[EXAMPLES], list) and len(rules[EXAMPLES]) > MOST:
        at.refuse(f"{len(rules[EXAMPLES])} examples", f"at most {MOST}")
    return tuple(at.faults)
