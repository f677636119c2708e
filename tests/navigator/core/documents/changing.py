"""One sound document that uses every key there is, and a way to put something else at one place of it."""

import json
import re
from copy import deepcopy
from typing import Any

from navigator.core.documents import Faults, read_case
from tests.navigator.core.cases.answers import Json

GONE = object()
"""Put there, it takes the key away."""

SOUND: Json = {
    "format": 1,
    "stale_before": "2026-05-21",
    "vocabulary": {
        "format": 1,
        "version": "2026-11",
        "facts": {
            "needs": {"kind": "several", "options": ["housing", "mental_health", "substance_use"]},
            "age": {"kind": "age", "changes": "with_time", "sensitivity": 1},
            "gender": {"kind": "one", "options": ["woman", "man"], "changes": "never", "sensitivity": 2},
            "drinking": {"kind": "one", "options": ["none", "some", "daily"], "need": "substance_use"},
            "papers": {"kind": "yes_no", "changes": "by_support"},
            "violence": {"kind": "ago", "sensitivity": 3},
            "release": {"kind": "date"},
            "nights": {"kind": "number", "min": 0, "max": 9, "unit": "nights"},
            "risks": {"kind": "several", "options": ["arson", "ban"]},
        },
        "implications": [{"if": {"fact": "age", "at_most": 17}, "then": {"papers": False}}],
        "progressions": [
            {"need": "housing", "weeks": 4, "if": {"anyone": True}, "then": {"papers": True, "drinking": None}}
        ],
        "setbacks": [{"need": "substance_use", "if": {"fact": "drinking", "is": "none"}, "then": {"drinking": "some"}}],
        "together": [["mental_health", "substance_use"]],
    },
    "services": [
        {
            "id": "s1",
            "service": "org",
            "location": "north",
            "strand": "women",
            "needs": {"housing": "moves", "substance_use": "holds"},
            "kinds": ["hostel"],
            "clauses": [
                {
                    "id": "c1",
                    "effect": "excludes",
                    "strength": "always",
                    "test": {
                        "all": [
                            {"any": [{"fact": "drinking", "is": "daily"}, {"fact": "papers", "is": True}]},
                            {"not": {"fact": "gender", "one_of": ["man"]}},
                            {"some": 1, "of": [{"anyone": True}, {"fact": "age", "between": [18, 24]}]},
                            {"elsewhere": {"kind": "hostel"}},
                        ]
                    },
                    "unless": {"elsewhere": {"service": "org"}},
                    "day": "start",
                    "challenge": {"by": "guidance", "text": "…", "source": "…", "words": "…"},
                    "settled_by": "substance_use",
                    "wording": "No daily drinkers",
                    "source": "leaflet",
                    "confirmed_on": "2026-10-01",
                }
            ],
        },
        {
            "id": "s2",
            "needs": {},
            "clauses": [
                {"id": "c1", "effect": "requires", "strength": "not_said",
                 "test": {"fact": "risks", "includes_any": ["ban"]}},
                {"id": "c2", "effect": "requires", "strength": "case_by_case",
                 "test": {"fact": "violence", "happened": True}},
            ],
        },
    ],
    "people": [
        {
            "id": "p1",
            "asked_on": "2026-11-21",
            "facts": {"needs": ["housing"], "age": 34, "violence": "never", "release": "none"},
            "declined": ["gender"],
            "support_now": [{"need": "mental_health", "until": "2026-12-18"}],
            "ruled_out": ["s2"],
        }
    ],
    "about": {
        "p1": {
            "s1": {
                "covers": True,
                "safe": None,
                "way_in": "needs_referrer",
                "reach": True,
                "usable": True,
                "in_time": True,
                "starts_in": 14,
                "lasts": True,
                "joint": ["s2"],
                "confirmed": True,
                "distance_km": 2.5,
            }
        }
    },
}  # fmt: skip


def sound_but(*changes: tuple[str, Any]) -> Json:
    """The sound document with something else at each of these paths."""
    document = deepcopy(SOUND)
    for path, value in changes:
        put(document, path, value)
    return document


def put(document: Any, path: str, value: Any) -> None:
    """Puts a value at a path such as `services[0].clauses[1].test`, at the end of a list, or takes a key away."""
    *way, last = (int(each) if each.isdigit() else each for each in re.findall(r"[^.\[\]]+", path))
    for each in way:
        document = document[each]
    if value is GONE:
        del document[last]
    elif isinstance(document, list) and last == len(document):
        document.append(value)
    else:
        document[last] = value


Row = tuple[str, Any, str]
"""Where something else is put, what, and the line that must tell it."""


def faults(document: Any) -> list[str]:
    """The lines that tell what is wrong with a case document; none where it can be read."""
    try:
        read_case(document)
    except Faults as found:
        return [str(each) for each in found.faults]
    return []


def here(path: str, value: Any, expected: str) -> Row:
    """A value that is refused as it stands."""
    return path, value, f"{path}: found {json.dumps(value, ensure_ascii=False)}; expected {expected}"


def below(path: str, value: Any, inside: str, found: str, expected: str) -> Row:
    """A value in which something is refused."""
    dot = "." if inside and not inside.startswith("[") else ""
    return path, value, f"{path}{dot}{inside}: found {found}; expected {expected}"


def missing(path: str) -> Row:
    """A key that must be there: the line has the path that it would have."""
    return path, GONE, f"{path}: found nothing; expected the key {path.rpartition('.')[2]}"


FACT = "a fact of the vocabulary"
NEED = "a need of the vocabulary"
SERVICE = "a service of the document"
DAY = "a date such as 2026-11-21"
TEXT = "text"
NAME = "a text that is not empty"
YES_NO = "true or false"
WHOLE = "a whole number"
COUNT = "a whole number of at least 0"
LIST = "a list"
NOT_EMPTY = "a list of at least 1"
ONCE = "each only once"
OBJECT = "an object"
