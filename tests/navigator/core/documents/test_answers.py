from datetime import date
from typing import Any

import pytest

from navigator.core.cases import Circumstances, Person, Support
from navigator.core.clauses import Clause, Service
from navigator.core.conditions import All, AnyOf, Anyone, Elsewhere, Leaf, Not, Some
from navigator.core.documents import read_case
from navigator.core.documents.answers import ANY_ANSWER
from navigator.core.documents.shapes import Place
from navigator.core.facts.givens import Aged, Answers, Exactly, Given, Partly
from navigator.core.facts.kinds import NEVER, Fact, Kind
from navigator.core.facts.vocabulary import Change, Implication
from tests.navigator.core.documents.changing import SOUND, sound_but


def options(*held: str) -> frozenset[str]:
    return frozenset(held)


@pytest.mark.parametrize(
    ("fact", "written", "given"),
    [
        ("papers", False, Exactly(False)),
        ("drinking", "daily", Exactly("daily")),
        ("nights", 0, Exactly(0)),
        ("nights", 9, Exactly(9)),
        ("age", 0, Aged(0)),
        ("age", 150, Aged(150)),
        ("age", "2026-11-21", Exactly(date(2026, 11, 21))),
        ("violence", 0, Exactly(0)),
        ("violence", "never", Exactly(NEVER)),
        ("release", "2027-01-05", Exactly(date(2027, 1, 5))),
        ("release", "none", Exactly(None)),
        # A list is complete; two lists leave the other options unknown.
        ("risks", [], Exactly(options())),
        ("risks", ["ban"], Exactly(options("ban"))),
        ("risks", {"has": ["ban"], "has_not": []}, Partly(options("ban"), options())),
        ("risks", {"has": [], "has_not": ["ban"]}, Partly(options(), options("ban"))),
        ("risks", {"has": ["ban"]}, Partly(options("ban"), options())),
        ("risks", {"has_not": ["ban"]}, Partly(options(), options("ban"))),
        ("risks", {"has": ["ban"], "has_not": ["arson"]}, Exactly(options("ban"))),
    ],
)
def test_what_is_written_becomes_what_is_given(fact: str, written: Any, given: Given) -> None:
    (person,) = read_case(sound_but(("people[0].facts", {fact: written}))).people
    assert person.answers.given == {fact: given}


def test_a_person_is_read_whole() -> None:
    given = {
        "needs": Exactly(options("housing")),
        "age": Aged(34),
        "violence": Exactly(NEVER),
        "release": Exactly(None),
    }
    assert read_case(SOUND).people == (
        Person(
            "p1",
            Answers(given, date(2026, 11, 21)),
            options("gender"),
            (Support("mental_health", date(2026, 12, 18)),),
            options("s2"),
        ),
    )


def test_what_is_known_of_a_person_and_a_service_is_read_whole() -> None:
    assert read_case(SOUND).about == {
        "p1": {
            "s1": Circumstances(
                covers=True,
                safe=None,
                way_in="needs_referrer",
                reach=True,
                usable=True,
                in_time=True,
                starts_in=14,
                lasts=True,
                joint=options("s2"),
                confirmed=True,
                distance_km=2.5,
            )
        }
    }


def test_what_is_left_out_is_unknown() -> None:
    assert read_case(sound_but(("about.p1.s1", {}))).about == {"p1": {"s1": Circumstances()}}


def test_a_service_is_read_whole() -> None:
    test = All(
        (
            AnyOf((Leaf("drinking", "is", "daily"), Leaf("papers", "is", True))),
            Not(Leaf("gender", "one_of", options("man"))),
            Some(1, (Anyone(), Leaf("age", "between", (18, 24)))),
            Elsewhere(kind="hostel"),
        )
    )
    clause = Clause(
        "c1",
        "excludes",
        "always",
        test,
        unless=Elsewhere(service="org"),
        days=("start",),
        challenge="guidance",
        confirmed_on=date(2026, 10, 1),
    )
    needs = {"housing": "moves", "substance_use": "holds"}
    assert read_case(SOUND).catalogue.services[0] == Service(
        "s1", needs, (clause,), options("hostel"), service="org", location="north", strand="women"
    )


def test_what_a_service_need_not_say() -> None:
    first, second = (
        Clause("c1", "requires", "not_said", Leaf("risks", "includes_any", options("ban"))),
        Clause("c2", "requires", "case_by_case", Leaf("violence", "happened", True)),
    )
    assert (first.days, first.unless, first.challenge, first.confirmed_on) == (("asked", "start"), None, None, None)
    assert read_case(SOUND).catalogue.services[1] == Service("s2", {}, (first, second))


def test_a_vocabulary_is_read_whole() -> None:
    found = read_case(SOUND).catalogue.vocabulary
    drinking = ("none", "some", "daily")
    assert found.facts == {
        "needs": Fact("needs", Kind.SEVERAL, ("housing", "mental_health", "substance_use")),
        "age": Fact("age", Kind.AGE, changes="with_time", sensitivity=1),
        "gender": Fact("gender", Kind.ONE, ("woman", "man"), changes="never", sensitivity=2),
        "drinking": Fact("drinking", Kind.ONE, drinking, need="substance_use"),
        "papers": Fact("papers", Kind.YES_NO, changes="by_support"),
        "violence": Fact("violence", Kind.AGO, sensitivity=3),
        "release": Fact("release", Kind.DATE),
        "nights": Fact("nights", Kind.NUMBER, least=0, most=9),
        "risks": Fact("risks", Kind.SEVERAL, ("arson", "ban")),
    }
    assert list(found.facts) == list(SOUND["vocabulary"]["facts"])
    assert found.implications == (Implication(Leaf("age", "at_most", 17), {"papers": Exactly(False)}),)
    assert found.progressions == {
        "housing": Change("housing", Anyone(), {"drinking": None, "papers": Exactly(True)}, weeks=4)
    }
    assert found.setbacks == {
        "substance_use": Change("substance_use", Leaf("drinking", "is", "none"), {"drinking": Exactly("some")})
    }
    assert found.together == (("mental_health", "substance_use"),)


def test_options_of_a_kind_without_options_mean_nothing() -> None:
    found = read_case(sound_but(("vocabulary.facts.papers.options", ["yes"]))).catalogue.vocabulary
    assert found.facts["papers"] == Fact("papers", Kind.YES_NO, changes="by_support")


@pytest.mark.parametrize(("written", "read"), [("2026-05-21", date(2026, 5, 21)), (None, None)])
def test_the_day_before_which_rules_are_stale(written: str | None, read: date | None) -> None:
    document = {key: value for key, value in SOUND.items() if key != "stale_before"}
    found = read_case(document | ({"stale_before": written} if written else {}))
    assert found.catalogue.stale_before == read


@pytest.mark.parametrize("days", [["asked"], ["start"], None])
def test_a_clause_is_judged_on_one_day_or_both(days: list[str] | None) -> None:
    document = sound_but(("services[1].clauses[0].day", days[0])) if days else SOUND
    (clause, _) = read_case(document).catalogue.services[1].clauses
    assert list(clause.days) == (days or ["asked", "start"])


def test_an_answer_is_never_checked_without_its_fact() -> None:
    with pytest.raises(AssertionError, match=r"by the kind of its fact, never by this shape$"):
        ANY_ANSWER.check(True, Place("", [], {}))
