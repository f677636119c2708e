"""Which examples there are none of yet, said gently beside the form: nobody has to have any."""

from collections.abc import Iterable, Mapping
from typing import Any

ALWAYS, NOT_SAID = "always", "not_said"
NONE_YET = (
    "No example yet. Somebody they take, and somebody they do not, would show whether these rules do what you mean."
)
NOBODY_TAKEN = "No example yet of somebody whom they take."
NOBODY_REFUSED = "No example yet of somebody whom they do not take."


def examples_wanted(clauses: Iterable[Mapping[str, Any]], examples: Iterable[Any]) -> str:
    """A sentence where one is lacking; nothing where rules say nothing, or none of them could refuse anybody."""
    strengths = {each["strength"] for each in clauses}
    expected = {each.get("expect") for each in examples if isinstance(each, Mapping)}
    can_refuse = ALWAYS in strengths
    if not strengths - {NOT_SAID}:
        return ""
    if not expected and can_refuse:
        return NONE_YET
    if "takes" not in expected:
        return NOBODY_TAKEN
    return NOBODY_REFUSED if can_refuse and "refuses" not in expected else ""
