"""The people of these tests, the words their services speak in, and short ways to ask what becomes of them.

Jo, Sam, Ama and Lee each have a combination of needs that real services send from door to door. Every service is ready
for them and starts at once unless a test says otherwise in its `about`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from navigator.core.clauses import Outcome
from navigator.core.documents import read_case, read_vocabulary
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.lines import judge_lines, plan_lines
from navigator.core.navigator import Navigator
from navigator.core.verdicts import Engine
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.by_hand import ASKED_ON, READY, excludes, requires, service

TODAY = date(2026, 11, 21)
assert TODAY.isoformat() == ASKED_ON

FACTS: Json = {
    "needs": {"kind": "several", "options": ["housing", "mental_health", "substance_use", "detox"]},
    "age": {"kind": "age", "changes": "with_time", "sensitivity": 1},
    "gender": {"kind": "one", "options": ["woman", "man", "non_binary"], "changes": "never", "sensitivity": 2},
    "drinking": {"kind": "one", "options": ["none", "some", "daily"], "changes": "by_support", "sensitivity": 2},
    "in_treatment": {"kind": "yes_no", "changes": "by_support"},
    "stable": {"kind": "yes_no", "changes": "by_support"},
    "housed": {"kind": "yes_no", "changes": "by_support"},
    "papers": {"kind": "yes_no", "sensitivity": 1},
    "violence": {"kind": "ago", "changes": "with_time", "sensitivity": 3},
    "release": {"kind": "date", "changes": "with_time"},
    "nights": {"kind": "number", "min": 0, "max": 365},
    "risks": {"kind": "several", "options": ["arson", "ban", "arrears"]},
    "adult": {"kind": "yes_no", "changes": "with_time"},
}
PROGRESSIONS: list[Json] = [
    {"need": "housing", "weeks": 4, "then": {"housed": True}},
    {"need": "mental_health", "weeks": 6, "then": {"stable": True}},
    {"need": "substance_use", "weeks": 2, "if": {"fact": "drinking", "one_of": ["some", "daily"]},
     "then": {"in_treatment": True}},
    {"need": "detox", "weeks": 1, "then": {"drinking": "none"}},
]  # fmt: skip
SETBACKS: list[Json] = [
    {"need": "substance_use", "if": {"fact": "drinking", "is": "none"}, "then": {"drinking": "some"}}
]

ANYONE: Json = {"anyone": True}
PAPERS: Json = {"fact": "papers", "is": True}
STABLE: Json = {"fact": "stable", "is": True}
TREATED: Json = {"fact": "in_treatment", "is": True}
HOUSED: Json = {"fact": "housed", "is": True}
SOBER: Json = {"fact": "drinking", "is": "none"}
DRINKS: Json = {"fact": "drinking", "one_of": ["some", "daily"]}
DAILY: Json = {"fact": "drinking", "is": "daily"}
GROWN: Json = {"fact": "age", "at_least": 18}
VIOLENT: Json = {"fact": "violence", "within_months": 6}
YOUNG: Json = {"fact": "age", "at_most": 17}
CHILD: Json = {"if": YOUNG, "then": {"adult": False}}
GROWN_UP: Json = {"if": GROWN, "then": {"adult": True}}
ADULT: Json = {"fact": "adult", "is": True}
WOMAN: Json = {"fact": "gender", "is": "woman"}
MAN: Json = {"fact": "gender", "is": "man"}
ELSEWHERE: Json = {"elsewhere": {"service": "s2"}}


def somebody(*needs: str, **facts: Any) -> Json:
    """A person with these needs, of whom only these facts are given."""
    return {"id": "p1", "asked_on": ASKED_ON, "facts": {"needs": list(needs), **facts}}


NOBODY_KNOWN = somebody("housing")
"""Needs a place to live; that is all we know."""
JO = somebody("mental_health", "substance_use", age=34, drinking="daily", in_treatment=False, stable=False)
"""Drinks daily and is unwell: each service wants the other need settled first."""
SAM = somebody(
    "housing", "mental_health", "substance_use", drinking="some", in_treatment=False, stable=False, housed=False
)
"""Sleeps rough, is unwell, drinks: three needs that wait for each other."""
AMA = somebody("housing", gender="woman", papers=False, violence=5, risks=["arrears"])
"""Needs a place to live; five months ago there was violence, there are arrears, and no papers."""
LEE = somebody("housing", age="2008-12-01")
"""Turns eighteen ten days after asking, and has nowhere to stay."""


def housing(name: str, *clauses: Json, **more: Any) -> Json:
    """A service that moves housing on."""
    return service(name, *clauses, moves="housing", **more)


def mental_health(name: str, *clauses: Json, **more: Any) -> Json:
    """A service that moves mental health on."""
    return service(name, *clauses, moves="mental_health", **more)


def substance_use(name: str, *clauses: Json, **more: Any) -> Json:
    """A service that moves substance use on."""
    return service(name, *clauses, moves="substance_use", **more)


def detox(name: str, *clauses: Json, **more: Any) -> Json:
    """A service that moves detox on."""
    return service(name, *clauses, moves="detox", **more)


def holding(name: str, need: str, *clauses: Json, **more: Any) -> Json:
    """A service that holds a need: good now, and it breaks no circle."""
    return {"id": name, "needs": {need: "holds"}, "clauses": list(clauses), **more}


def decides(name: str = "c1") -> Json:
    """A clause of a service that chooses each time whom it takes."""
    return excludes(name, ANYONE, strength="case_by_case")


def told_on(day: str, clause: Json) -> Json:
    """The clause, confirmed on that day."""
    return clause | {"confirmed_on": day}


MINDS = mental_health("minds", requires("sober", TREATED))
DRUGS = substance_use("drugs", requires("stable", STABLE))
"""Each of the two wants what the other brings about."""
MIND_AND_DRINK = ["mental_health", "substance_use"]
STALE = told_on("2025-01-01", requires("c1", PAPERS))
"""A clause that nobody has confirmed for long."""


def words(facts: Json | None = None, **changes: Any) -> Json:
    """The vocabulary document, with other facts or other lists where a test gives them."""
    return {
        "format": 1,
        "facts": facts or FACTS,
        "progressions": PROGRESSIONS,
        "setbacks": SETBACKS,
        **changes,
    }


def vocabulary(facts: Json | None = None, **changes: Any) -> Vocabulary:
    """The vocabulary as the core holds it."""
    return read_vocabulary(words(facts, **changes))


def case(*services: Json, who: Json, stale_before: str | None = None, **changes: Any) -> Json:
    """A case of one person and these services; `changes` are of the vocabulary."""
    bare = [{key: value for key, value in each.items() if key != "about"} for each in services]
    about = {each["id"]: READY | each.get("about", {}) for each in services}
    stale = {"stale_before": stale_before} if stale_before else {}
    return {
        "format": 1,
        "vocabulary": words(**changes),
        "services": bare,
        "people": [who],
        "about": {who["id"]: about},
        **stale,
    }


def planned(*services: Json, who: Json, engine: str = "fast", **changes: Any) -> Json:
    """The plan for a person."""
    return next(plan_lines(case(*services, who=who, **changes), engine=engine))


def judged(*services: Json, who: Json, engine: str = "fast", **changes: Any) -> Json:
    """The judgement of the first of these services."""
    return next(judge_lines(case(*services, who=who, **changes), engine=engine))


def told(plan: Json) -> list[tuple[str, str, list[str]]]:
    """Code, certainty and needs of every gap of a plan."""
    return [(gap["code"], gap["certainty"], gap["needs"]) for gap in plan["gaps"]]


def pair(service: str, clause: str | None = None) -> Json:
    """A service, or a clause of one, as gaps name them."""
    return {"service": service, "clause": clause} if clause else {"service": service}


def gap(plan: Json, code: str) -> Json:
    """The one gap of a plan that has this code."""
    found: list[Json] = [each for each in plan["gaps"] if each["code"] == code]
    (only,) = found
    return only


def warned(code: str, *services: Json, who: Json, **changes: Any) -> list[Json]:
    """The gaps of one code in the plan for a person."""
    return [each for each in planned(*services, who=who, **changes)["gaps"] if each["code"] == code]


def codes(plan: Json) -> set[str]:
    """The codes of all gaps of a plan."""
    return {each["code"] for each in plan["gaps"]}


def engine_of(*services: Json, engine: str, stale_before: str | None = None, **changes: Any) -> tuple[Engine, Engine]:
    """The hopeful and the strict engine over these services."""
    read = read_case(case(*services, who=somebody("housing"), stale_before=stale_before, **changes))
    made = Navigator(read.catalogue, engine=engine).engines(read.about["p1"])
    return made.hopeful, made.strict


def answers(who: Json, **changes: Any) -> Answers:
    """What a person answered, as the core holds it."""
    return read_case(case(who=who, **changes)).people[0].answers


def outcomes_named(*codes: str) -> frozenset[Outcome]:
    """The outcomes of these codes."""
    return frozenset(Outcome[code.upper()] for code in codes)


def by_need(plan: Json, key: str) -> Mapping[str, Any]:
    """One entry of the plan's needs, by need."""
    return {need: entry[key] for need, entry in plan["needs"].items()}


__all__ = [
    "ADULT", "AMA", "ANYONE", "ASKED_ON", "CHILD", "DAILY", "DRINKS", "DRUGS", "ELSEWHERE", "FACTS", "GROWN",
    "GROWN_UP", "HOUSED", "JO", "LEE", "MAN", "MINDS", "MIND_AND_DRINK", "NOBODY_KNOWN", "PAPERS", "PROGRESSIONS",
    "SAM", "SETBACKS", "SOBER", "STABLE", "STALE", "TODAY", "TREATED", "VIOLENT", "WOMAN", "YOUNG", "answers",
    "by_need", "case", "codes", "decides", "detox", "engine_of", "excludes", "gap", "holding", "housing", "judged",
    "mental_health", "outcomes_named", "pair", "planned", "requires", "service", "somebody", "substance_use", "told",
    "told_on", "vocabulary", "warned", "words",
]  # fmt: skip
