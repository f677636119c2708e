"""What a judgement and a plan look like on the wire (rules.md section 8)."""

from __future__ import annotations

from navigator.core.clauses import Outcome
from navigator.core.documents.shapes import Day, ListOf, MapOf, Nullable, OneOf, Record, Text, Whole
from navigator.core.funnel import DOOR_STEPS, STEPS
from navigator.core.verdicts import UNKNOWN

NAME = Text(empty=False)
NAMES = ListOf(NAME, distinct=True)
CODES = tuple(outcome.code for outcome in Outcome)

JUDGEMENT_SHAPE = Record(
    {
        "person": NAME,
        "service": NAME,
        "verdict": OneOf((*CODES, UNKNOWN)),
        "outcomes": ListOf(OneOf(CODES), least=1, distinct=True),
        "settles": NAMES,
        "reasons": ListOf(Record({"clauses": NAMES, "facts": NAMES})),
        "one_clause_away": NAMES,
        "opens_on": Nullable(Day()),
        "closes_on": Nullable(Day()),
    }
)

CLAUSE = Record({"service": NAME, "clause": NAME})
GAP_CODES = (
    "no_service",
    "no_open_door",
    "not_yet",
    "catch_22",
    "one_after_another",
    "no_joint_support",
    "not_safe_there",
    "needs_referrer",
    "papers_missing",
    "out_of_area",
    "cannot_use",
    "too_long_a_wait",
    "holding_only",
    "ends_too_soon",
    "case_by_case_only",
    "transition_cliff",
    "nothing_meanwhile",
    "closes_on_progress",
    "no_way_back",
    "unconfirmed_only",
)
GAP_SHAPE = Record(
    {
        "code": OneOf(GAP_CODES),
        "needs": ListOf(NAME, least=1, distinct=True),
        "certainty": OneOf(("certain", "possible")),
    },
    {
        "services": NAMES,
        "clauses": ListOf(CLAUSE, distinct=True),
        "breaks": ListOf(Record({"service": NAME}, {"clause": NAME}), distinct=True),
        "waits_for": ListOf(NAMES),
        "from": Day(),
        "until": Day(),
    },
)

NEED_SHAPE = Record(
    {
        "stage": Nullable(Whole(0)),
        "sure_stage": Nullable(Whole(0)),
        "weeks": Nullable(Whole(0)),
        "doors": NAMES,
        "later": ListOf(Record({"service": NAME, "waits_for": NAMES})),
        "meanwhile": NAMES,
        "funnel": ListOf(
            Record({"step": OneOf(STEPS), "kept": Whole(0), "unknown": Whole(0)}), least=len(STEPS), most=len(STEPS)
        ),
        "would_do": ListOf(OneOf(DOOR_STEPS[1:]), distinct=True),
    }
)

PLAN_SHAPE = Record(
    {
        "person": NAME,
        "needs": MapOf(NAME, NEED_SHAPE),
        "fewest": NAMES,
        "gaps": ListOf(GAP_SHAPE),
        "next": Nullable(Record({"fact": NAME, "why": OneOf(("needed", "refining"))})),
    }
)
