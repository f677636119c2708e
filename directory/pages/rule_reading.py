"""What a rule document says, clause by clause, as a room that knows rules reads it; the directory knows none."""

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]
"""Given a service, a rule document of it, and the needs of a strand where it is one: the document with all clauses."""

_READ: list[Read] = []


def read_rules_with(read: Read) -> Read:
    """Registers how rule documents are read; the one registered last counts."""
    _READ[:] = [read]
    return read


def as_read(service: Any, rules: Any, *, needs: Any = None) -> Any:
    """A rule document with every clause it comes to, each with its wording; as it stands where nobody reads it."""
    return _READ[0](service, rules, needs=needs) if _READ else rules
