"""The rules of a service for its public page: the clauses of its grid as well, and what it said yes to."""

from typing import Any

from directory.models import Service
from navigator.catalogue.documents import grid_of
from navigator.grid import GRID, clauses_of
from navigator.grid.yeses import yeses


def read_rules(service: Service, rules: Any, *, needs: Any = None) -> Any:
    """The rule document with a clause for each answer to the grid; a yes has the strength `yes`."""
    if not isinstance(rules, dict) or GRID not in rules:
        return rules
    grid = grid_of(service, needs=needs)
    clauses = clauses_of(rules, grid=grid)
    return {**rules, "clauses": [*clauses, *yeses(rules, grid=grid)]} if isinstance(clauses, list) else rules
