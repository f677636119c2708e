"""A refusal in JSON: where a document is at fault and what was expected there, with no word of what stood there.

Keys are somebody's words too. A path keeps our own names and numbers of items; from the first key that is none of ours
it is cut, so that nothing comes back that was not on this side before.
"""

import re
from collections.abc import Collection, Iterable
from typing import Any

from django.http import JsonResponse

from navigator.core.documents import Fault

MOST = 100
"""Faults told at once; a document with more is not mended by reading them."""
UNKNOWN_KEY = "?"

_ITEM = re.compile(r"(?P<name>[a-z_]+)(?P<items>(\[\d{1,3}\])*)")


class Refused(Exception):
    """Raised for a request that gets no plan. What prints it prints nothing of the document."""

    def __init__(self, status: int, faults: Iterable[Fault], *, ours: Collection[str] = ()) -> None:
        super().__init__(status)
        self.status = status
        self.faults = told(faults, ours=ours)


def told(faults: Iterable[Fault], *, ours: Collection[str]) -> list[dict[str, str]]:
    """The faults as other programs read them, each once; `ours` are the names that a path may repeat."""
    each = dict.fromkeys((path_without_words(fault.path, ours=ours), fault.expected) for fault in faults)
    return [{"path": path, "expected": expected} for path, expected in list(each)[:MOST]]


def path_without_words(path: str, *, ours: Collection[str]) -> str:
    """The path as far as it is made of our own names, then `?`."""
    kept = []
    for part in path.split(".") if path else ():
        match = _ITEM.fullmatch(part)
        if match is None or match["name"] not in ours:
            return ".".join([*kept, UNKNOWN_KEY])
        kept.append(part)
    return ".".join(kept)


def names_in(schema: Any) -> frozenset[str]:
    """Every name of a key that a schema knows, at whatever depth."""
    if isinstance(schema, dict):
        own = frozenset(schema.get("properties", ()))
        return own.union(*map(names_in, schema.values()))
    return frozenset[str]().union(*map(names_in, schema)) if isinstance(schema, list) else frozenset()


def refusal(status: int, faults: list[dict[str, str]]) -> JsonResponse:
    """The answer that tells the faults. It is nobody's to keep."""
    return JsonResponse({"faults": faults}, status=status, headers={"Cache-Control": "no-store"})
