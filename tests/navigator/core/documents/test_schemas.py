import json
from typing import Any

import pytest

from navigator.core.documents import schemas
from navigator.core.documents.answers import answer_shape
from navigator.core.documents.results import JUDGEMENT_SHAPE, PLAN_SHAPE
from navigator.core.documents.shapes import Place, Shape
from navigator.core.facts.kinds import Fact, Kind
from navigator.core.lines import judge_lines, plan_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import JO, TREATED, case, decides, mental_health, requires, substance_use
from tests.navigator.core.documents.changing import GONE, SOUND, put, sound_but
from tests.navigator.core.documents.validating import accepts

NAMES = ["vocabulary", "service", "person", "about", "judgement", "plan"]
TREATED_FIRST = [mental_health("minds", requires("c1", TREATED)), substance_use("drugs", decides())]


def part(name: str, document: Json) -> Any:
    """The part of a case document that a schema speaks of."""
    return {
        "vocabulary": document["vocabulary"],
        "service": document["services"][0],
        "person": document["people"][0],
        "about": document["about"]["p1"]["s1"],
    }[name]


def test_there_is_a_schema_of_everything_that_comes_in_and_goes_out() -> None:
    found = schemas()
    assert list(found) == NAMES
    assert {schema["$schema"] for schema in found.values()} == {"https://json-schema.org/draft/2020-12/schema"}
    assert [schema["title"] for schema in found.values()] == [
        "A vocabulary",
        "A service and its rules",
        "A person",
        "What is known of a person and a service",
        "A judgement",
        "A plan",
    ]
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize("name", NAMES[:4])
def test_a_schema_accepts_what_the_checker_accepts(name: str) -> None:
    assert accepts(schemas()[name], part(name, SOUND))


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("vocabulary", "vocabulary.format", 2),
        ("vocabulary", "vocabulary.format", GONE),
        ("vocabulary", "vocabulary.facts", []),
        ("vocabulary", "vocabulary.facts.age.kind", "years"),
        ("vocabulary", "vocabulary.facts.age.kind", GONE),
        ("vocabulary", "vocabulary.facts.age.wording", "?"),
        ("vocabulary", "vocabulary.facts.age.sensitivity", 4),
        ("vocabulary", "vocabulary.facts.risks.options", []),
        ("vocabulary", "vocabulary.facts.risks.options", ["ban", "ban"]),
        ("vocabulary", "vocabulary.facts.risks.options", [""]),
        ("vocabulary", "vocabulary.facts.nights.min", 1.5),
        ("vocabulary", "vocabulary.implications[0].then", GONE),
        ("vocabulary", "vocabulary.implications[0].then.papers", None),
        ("vocabulary", "vocabulary.implications[0].if", {"fact": "age"}),
        ("vocabulary", "vocabulary.progressions[0].weeks", -1),
        ("vocabulary", "vocabulary.progressions[0].then.papers", {"had": []}),
        ("vocabulary", "vocabulary.together[0]", ["housing"]),
        ("vocabulary", "vocabulary.together[0]", ["housing", "housing"]),
        ("vocabulary", "vocabulary.together[0]", ["housing", "mental_health", "substance_use"]),
        ("service", "services[0].id", ""),
        ("service", "services[0].needs.housing", "helps"),
        ("service", "services[0].kinds", ["a", "a"]),
        ("service", "services[0].clauses[0].unles", {"anyone": True}),
        ("service", "services[0].clauses[0].effect", "bars"),
        ("service", "services[0].clauses[0].strength", "never"),
        ("service", "services[0].clauses[0].day", "both"),
        ("service", "services[0].clauses[0].challenge.by", "law"),
        ("service", "services[0].clauses[0].confirmed_on", "soon"),
        ("service", "services[0].clauses[0].test", True),
        ("service", "services[0].clauses[0].test", {}),
        ("service", "services[0].clauses[0].test", {"all": []}),
        ("service", "services[0].clauses[0].test", {"any": [{"not": 1}]}),
        ("service", "services[0].clauses[0].test", {"some": 0, "of": [{"anyone": True}]}),
        ("service", "services[0].clauses[0].test", {"anyone": False}),
        ("service", "services[0].clauses[0].test", {"elsewhere": {"name": "s2"}}),
        ("service", "services[0].clauses[0].test", {"fact": "age", "older": 3}),
        ("service", "services[0].clauses[0].test", {"fact": "age", "at_least": 3, "at_most": 3}),
        ("service", "services[0].clauses[0].test", {"fact": "", "at_least": 3}),
        ("service", "services[0].clauses[0].test", {"fact": "age", "at_least": "3"}),
        ("service", "services[0].clauses[0].test", {"fact": "age", "between": [3]}),
        ("service", "services[0].clauses[0].test", {"fact": "drinking", "one_of": []}),
        ("service", "services[0].clauses[0].test", {"fact": "drinking", "one_of": ["some", "some"]}),
        ("service", "services[0].clauses[0].test", {"fact": "drinking", "is": 3}),
        ("service", "services[0].clauses[0].test", {"fact": "violence", "within_months": -1}),
        ("service", "services[0].clauses[0].test", {"fact": "violence", "happened": "yes"}),
        ("service", "services[0].clauses[0].test", {"fact": "release", "within_days": [0, 36501]}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_any": []}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_any": ["ban", "ban"]}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_all": []}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_all": ["ban", "ban"]}),
        ("person", "people[0].id", GONE),
        ("person", "people[0].asked_on", "soon"),
        ("person", "people[0].name", "Jo"),
        ("person", "people[0].facts.age", None),
        ("person", "people[0].facts.age", {"has": 3}),
        ("person", "people[0].facts.needs", ["housing", "housing"]),
        ("person", "people[0].declined", ["age", "age"]),
        ("person", "people[0].support_now[0].until", GONE),
        ("about", "about.p1.s1.covers", "yes"),
        ("about", "about.p1.s1.way_in", False),
        ("about", "about.p1.s1.starts_in", -1),
        ("about", "about.p1.s1.starts_in", 36501),
        ("about", "about.p1.s1.distance_km", -0.5),
        ("about", "about.p1.s1.distance_km", "2"),
        ("about", "about.p1.s1.far", True),
    ],
)
def test_a_schema_refuses_what_the_checker_refuses(name: str, path: str, value: Any) -> None:
    assert not accepts(schemas()[name], part(name, sound_but((path, value))))


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("vocabulary", "vocabulary.facts.age.x_wording", "?"),
        ("vocabulary", "vocabulary.facts.x_note", "?"),
        ("service", "services[0].x_name", "?"),
        ("service", "services[0].clauses[0].test", {"fact": "nights", "between": [0, 3], "x_note": 1}),
        ("service", "services[0].clauses[0].test", {"fact": "papers", "is": False}),
        ("service", "services[0].clauses[0].test", {"fact": "drinking", "one_of": ["some"]}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_any": ["ban"]}),
        ("service", "services[0].clauses[0].test", {"fact": "risks", "includes_all": ["ban"]}),
        ("service", "services[0].clauses[0].test", {"fact": "release", "within_days": [-36500, 36500]}),
        ("service", "services[0].id", "s"),
        ("service", "services[0].clauses[0].test", {"fact": "f", "is": "x"}),
        ("about", "about.p1.s1.distance_km", 0),
        ("person", "people[0].facts.papers", False),
        ("person", "people[0].facts.nights", 3),
        ("person", "people[0].facts.risks", {"has": ["ban"], "has_not": []}),
        ("person", "people[0].facts", GONE),
        ("about", "about.p1.s1", {}),
        ("about", "about.p1.s1.starts_in", None),
        ("about", "about.p1.s1.way_in", None),
    ],
)
def test_a_schema_accepts_what_need_not_be_there_or_is_somebodys_own(name: str, path: str, value: Any) -> None:
    assert accepts(schemas()[name], part(name, sound_but((path, value))))


def refuses(shape: Shape, value: Any) -> list[str]:
    place = Place("line", [])
    shape.check(value, place)
    return [fault.path for fault in place.faults]


@pytest.mark.parametrize(
    ("fact", "right", "wrong"),
    [
        (Fact("papers", Kind.YES_NO), [True, False], ["yes", 1, None]),
        (Fact("drinking", Kind.ONE, ("none", "daily")), ["none", "daily"], ["never", "", True]),
        (Fact("nights", Kind.NUMBER, least=1, most=9), [1, 9], [0, 10, 1.5, "1"]),
        (Fact("age", Kind.AGE), [0, 150, "2026-11-21"], [-1, 151, "never", True]),
        (Fact("violence", Kind.AGO), [0, 7, "never"], [-1, "none", True]),
        (Fact("release", Kind.DATE), ["2026-11-21", "none"], ["never", 0]),
        (
            Fact("risks", Kind.SEVERAL, ("arson", "ban")),
            [[], ["ban"], {"has": ["ban"]}, {"has_not": []}],
            ["ban", ["debt"], ["ban", "ban"], {"had": []}, {"has": ["debt"]}],
        ),
    ],
)
def test_check_and_schema_of_an_answer_agree(fact: Fact, right: list[Any], wrong: list[Any]) -> None:
    shape = answer_shape(fact)
    assert not [each for each in right if refuses(shape, each) or not accepts(shape.schema(), each)]
    assert not [each for each in wrong if not refuses(shape, each) or accepts(shape.schema(), each)]


def plan_and_judgement() -> tuple[Json, Json]:
    document = case(*TREATED_FIRST, who=JO | {"support_now": [{"need": "mental_health", "until": "2026-11-25"}]})
    return next(plan_lines(document)), next(judge_lines(document))


def test_plans_and_judgements_keep_their_shapes_and_schemas() -> None:
    plan, judgement = plan_and_judgement()
    assert (refuses(PLAN_SHAPE, plan), refuses(JUDGEMENT_SHAPE, judgement)) == ([], [])
    assert accepts(schemas()["plan"], plan)
    assert accepts(schemas()["judgement"], judgement)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("person", ""),
        ("needs", []),
        ("needs.mental_health.stage", -1),
        ("needs.mental_health.sure_stage", "0"),
        ("needs.mental_health.sure_stage", -1),
        ("needs.mental_health.weeks", 0.5),
        ("needs.mental_health.weeks", -1),
        ("needs.mental_health.doors", ["minds", "minds"]),
        ("needs.mental_health.later", [{"service": "minds"}]),
        ("needs.mental_health.meanwhile", None),
        ("needs.mental_health.would_do", ["listed"]),
        ("needs.mental_health.would_do", ["takes", "takes"]),
        ("needs.mental_health.funnel", []),
        ("needs.mental_health.funnel[0].step", "first"),
        ("needs.mental_health.funnel[0].kept", -1),
        ("needs.mental_health.funnel[0].unknown", GONE),
        ("needs.mental_health.funnel[0].unknown", -1),
        ("needs.mental_health.funnel[11]", {"step": "sure", "kept": 0, "unknown": 0}),
        ("fewest", [1]),
        ("gaps[0].code", "bad_luck"),
        ("gaps[0].needs", []),
        ("gaps[0].needs", ["mental_health", "mental_health"]),
        ("gaps[0].certainty", "likely"),
        ("gaps[0].clauses", [{"service": "minds"}]),
        ("gaps[0].clauses", [{"service": "minds", "clause": "c1"}, {"service": "minds", "clause": "c1"}]),
        ("gaps[0].breaks", [{"clause": "c1"}]),
        ("gaps[0].breaks", [{"service": "s1"}, {"service": "s1"}]),
        ("gaps[0].services", "minds"),
        ("gaps[0].waits_for", ["housing"]),
        ("gaps[0].from", "soon"),
        ("gaps[0].until", "soon"),
        ("next", {"fact": "age"}),
        ("next", {"fact": "age", "why": "curious"}),
        ("reasons", []),
    ],
)
def test_what_is_no_plan_is_refused_by_shape_and_schema(path: str, value: Any) -> None:
    plan, _ = plan_and_judgement()
    put(plan, path, value)
    assert refuses(PLAN_SHAPE, plan)
    assert not accepts(schemas()["plan"], plan)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("needs.mental_health.stage", None),
        ("needs.mental_health.sure_stage", 0),
        ("needs.mental_health.weeks", 0),
        ("needs.mental_health.later", [{"service": "minds", "waits_for": ["housing"]}]),
        ("needs.mental_health.would_do", ["covers", "moves"]),
        ("needs.mental_health.funnel[0].unknown", 0),
        ("gaps[0].clauses", [{"service": "minds", "clause": "c1"}, {"service": "drugs", "clause": "c1"}]),
        ("gaps[0].breaks", [{"service": "minds", "clause": "c1"}, {"service": "minds"}]),
        ("gaps[0].waits_for", [["housing", "detox"], []]),
        ("gaps[0].until", "2026-11-30"),
        ("next", None),
        ("next", {"fact": "age", "why": "needed"}),
        ("next", {"fact": "age", "why": "refining"}),
    ],
)
def test_what_a_plan_may_hold_is_accepted_by_shape_and_schema(path: str, value: Any) -> None:
    plan, _ = plan_and_judgement()
    put(plan, path, value)
    assert not refuses(PLAN_SHAPE, plan)
    assert accepts(schemas()["plan"], plan)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("person", None),
        ("service", ""),
        ("verdict", "ineligible"),
        ("outcomes", []),
        ("outcomes", ["open", "open"]),
        ("outcomes", ["unknown"]),
        ("settles", ["age", "age"]),
        ("reasons", [{"clauses": ["c1"]}]),
        ("reasons", [{"facts": ["age"]}]),
        ("one_clause_away", None),
        ("opens_on", "soon"),
        ("closes_on", GONE),
        ("plan", {}),
    ],
)
def test_what_is_no_judgement_is_refused_by_shape_and_schema(path: str, value: Any) -> None:
    _, judgement = plan_and_judgement()
    put(judgement, path, value)
    assert refuses(JUDGEMENT_SHAPE, judgement)
    assert not accepts(schemas()["judgement"], judgement)
