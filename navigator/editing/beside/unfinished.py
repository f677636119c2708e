"""What is only half filled in, in plain words: somebody is still typing, and nothing is wrong with it yet."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from navigator.catalogue.grids import grid_now
from navigator.core.documents.faults import MISSING, shown
from navigator.editing.rules import Located
from navigator.editing.rules_field.needs import needs_now

BLANK = tuple(shown(nothing) for nothing in (MISSING, None, [], {}, ""))
"""How the core says that nothing is there yet."""
NO_BOUNDS = "one of the keys from, to"
"""How the grid says that a range has a no, and no bound."""

_CLAUSE = re.compile(r"clauses\[(\d+)\]\.(.+)")
_RANGE = re.compile(r"grid\.(\w+)")
_GROUP = re.compile(r"(test|unless|\.(all|any|of|not))$")
TO_DO = {"effect": "say what it does", "strength": "say how firmly"}
ADD, ANSWER, COUNT = "add a condition", "say what the answer has to be", "say how many"


def what_is_unfinished(found: Iterable[Located]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A sentence for each thing that is only half filled in, and the faults that are faults whatever comes."""
    sentences, faults = dict[str, list[str]](), list[str]()
    for each in found:
        named = _named(each)
        if named is None:
            faults.append(str(each))
        else:
            subject, to_do = named
            sentences.setdefault(subject, []).append(to_do)
    told = tuple(f"{subject}: {', '.join(dict.fromkeys(to_do))}." for subject, to_do in sentences.items())
    return told, tuple(faults)


def need_without_effect(code: str) -> str:
    """The sentence about a need of which nobody has chosen what is done about it."""
    return f"“{needs_now().get(code, code)}”: choose what the service does about it."


def _named(located: Located) -> tuple[str, str] | None:
    """What is unfinished, and what to do; None for what is a fault."""
    subject = _subject(located)
    if subject is None:
        return None
    place = "" if located.where == "Rules" else f"{located.where}, "
    return f"{place}{subject[0]}", subject[1]


def _subject(located: Located) -> tuple[str, str] | None:
    fault = located.fault
    if (asked := _RANGE.fullmatch(fault.path)) and fault.expected == NO_BOUNDS:
        return f"“{grid_now().by_id[asked[1]].short}”", "say from what, or up to what"
    if fault.found not in BLANK:
        return None
    clause = _CLAUSE.fullmatch(fault.path)
    to_do = _to_do(clause[2]) if clause else ""
    return (_clause(located.rules, int(clause[1])), to_do) if clause and to_do else None


def _to_do(path: str) -> str:
    """What is missing there; nothing where an id or a challenge is, which only somebody leaves out who writes JSON."""
    if path in TO_DO:
        return TO_DO[path]
    if not path.startswith(("test", "unless")):
        return ""
    return ADD if _GROUP.search(path) else COUNT if path.endswith(".some") else ANSWER


def _clause(rules: Any, place: int) -> str:
    clauses = rules.get("clauses") if isinstance(rules, Mapping) else None
    clause = clauses[place] if isinstance(clauses, list) and place < len(clauses) else None
    wording = clause.get("wording") if isinstance(clause, Mapping) else None
    return f"“{wording}”" if isinstance(wording, str) and wording else f"Clause {place + 1}"
