"""What a plan looks like on the wire: one definition for its JSON Schema and for the tests that hold answers to it."""

from navigator.core.clauses import Outcome
from navigator.core.documents.results import NAME, PLAN_SHAPE
from navigator.core.documents.shapes import (
    Day,
    Distance,
    Flag,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Schema,
    Text,
    Whole,
)
from navigator.core.verdicts import UNKNOWN

FORMAT = 1
VERDICTS = (*(outcome.code for outcome in Outcome), UNKNOWN)

NUMBER = Record({"name": NAME, "number": NAME})
SAFETY_LINE = Record({"say": NAME, "numbers": ListOf(NUMBER)})
TELEPHONE = Record(
    {"number": NAME, "dialled": NAME, "kind": Text(), "extension": Text(), "about": Text(), "is_free": Flag()}
)
NOW = Record(
    {
        "standing": OneOf(("open", "closed", "by_appointment", "unknown")),
        "until": Nullable(NAME),
        "opens": Nullable(NAME),
    }
)
WAIT = Record({"days": Nullable(Whole(0)), "stated_on": Nullable(Day()), "list_closed": Flag(), "is_old": Flag()})
SPOT = Record({"kind": NAME, "address": ListOf(NAME), "area": Text(), "here": Text(), "getting_there": Text()})
WAY_IN = Record(
    {
        "organisation": Text(),
        "alert": Text(),
        "ways": ListOf(Record({"mode": NAME, "label": NAME, "how": Text(), "referrer": Text()})),
        "telephones": ListOf(TELEPHONE),
        "ask_for": ListOf(Record({"name": NAME, "telephone": Nullable(TELEPHONE), "email": Text()})),
        "email": Text(),
        "web": Text(),
        "place": Nullable(SPOT),
        "door": NOW,
        "telephone": NOW,
        "by_appointment": Flag(),
        "wait": WAIT,
        "bring": ListOf(Record({"document": NAME, "instead": Text()})),
        "languages": ListOf(Record({"name": NAME, "interpreted": Flag()})),
        "confirmed_on": Nullable(Day()),
        "freshness": OneOf(("fresh", "stale", "never")),
    }
)
NAMED = Record(
    {"name": NAME, "page": NAME, "distance_km": Nullable(Distance())},
    {"verdict": Record({"code": OneOf(VERDICTS), "label": NAME}), "way_in": WAY_IN},
)
PLAN = Record(
    {
        "format": OneOf((FORMAT,)),
        "notice": NAME,
        "asked_on": Day(),
        "vocabulary": NAME,
        "rules": Nullable(NAME),
        **{key: shape for key, shape in PLAN_SHAPE.required.items() if key != "person"},
        "services": MapOf(NAME, NAMED),
        "safety": ListOf(SAFETY_LINE),
    }
)
FAULTS = Record({"faults": ListOf(Record({"path": Text(), "expected": NAME}))})


def plan_schema() -> Schema:
    """The JSON Schema of a plan."""
    return {"title": "A plan: a guide, not a decision", **PLAN.schema()}


def faults_schema() -> Schema:
    """The JSON Schema of a refusal."""
    return {"title": "What is wrong with a document, without a word of it", **FAULTS.schema()}
