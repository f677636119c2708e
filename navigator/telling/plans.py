"""A whole plan in words. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from navigator.asking.wording import in_words
from navigator.core.cases import About, Person
from navigator.core.clauses import Outcome
from navigator.core.plans import Plan
from navigator.core.questions import Question
from navigator.core.verdicts import Engine
from navigator.telling.before import told_before
from navigator.telling.challenges import ask_again
from navigator.telling.changes import told_changes
from navigator.telling.dates import told_dates
from navigator.telling.doors import of_probation, told_door
from navigator.telling.evidence import NOW, Evidence
from navigator.telling.funnels import told_funnel
from navigator.telling.gaps import told_gaps
from navigator.telling.listings import Listings
from navigator.telling.lists import as_sentence, counted, listed_in_words
from navigator.telling.refusals import Shut, shut_now, told_refusal
from navigator.telling.safety import told_safety
from navigator.telling.stages import told_stages, waiting
from navigator.telling.told import Answer, Door, Named, Need, NextQuestion, Notes, Stage, Told
from navigator.telling.told_gaps import Gap
from navigator.telling.words import words

MOST_OTHERS, MOST_IN_ALL = 10, 12
"""How many doors beside those of the plan are told for a need, and for all; the rest are named. Nobody reads a
thousand."""
MOST_NAMED = 40
"""How many more doors for a need are told by name alone."""
MOST_LATER, MOST_LATER_IN_ALL = 3, 8
MOST_MEANWHILE, MOST_MEANWHILE_IN_ALL = 4, 6


def tell(
    plan: Plan,
    *,
    person: Person,
    answers: Mapping[str, Any],
    engine: Engine,
    listings: Listings,
    about: About | None = None,
    needs_access: bool = False,
) -> Told:
    """The plan of a person told in words; `answers` are those of the person's document, to be repeated to them.

    `engine` is the one that made the plan's strict run, `about` the circumstances that it was made with, `needs_access`
    whether the person said what they need of a building. However many services there are, some dozens of them are told,
    and the others counted.
    """
    evidence = Evidence(engine, person, listings, about or {}, needs_access)
    stages = told_stages(plan, evidence)
    certain = told_gaps(plan.gaps, evidence, certain=True)
    gaps = tuple(gap for gap in certain if not gap.is_warning)
    still_needed = plan.next is not None and plan.next.why == "needed"
    shut = shut_now(plan, evidence)
    told_shut = list(dict.fromkeys(service for each in shut.values() for service in each.told))
    needs = tuple(_need(plan, evidence, need, shut[need]) for need in plan.needs)
    doors = [door for stage in stages for door in stage.doors]
    refusals = [each for need in needs for each in need.refusals]
    return Told(
        summary=_summary(plan, stages, gaps),
        notes=_notes(listings),
        next=_next(plan.next, listings) if plan.next else None,
        no_question="" if plan.next else words("questions")["none"],
        stages=stages,
        needs=needs,
        gaps=gaps,
        warnings=tuple(gap for gap in certain if gap.is_warning),
        possible=() if still_needed else told_gaps(plan.gaps, evidence, certain=False),
        ask_again=ask_again([*doors, *(door for need in needs for door in need.others), *refusals]),
        changes=told_changes(plan, evidence, shut=told_shut),
        dates=told_dates(plan, evidence, shut=told_shut, doors=doors),
        safety=told_safety(listings.catalogue.vocabulary, person.answers),
        before=told_before(listings.catalogue.vocabulary, person.answers),
        rests_on=tuple(_rests_on(answers, listings)),
        declined=tuple(
            question.short
            for name, question in listings.questions.items()
            if name in person.declined and not question.for_staff
        ),
    )


def _summary(plan: Plan, stages: Iterable[Stage], gaps: tuple[Gap, ...]) -> str:
    if not plan.needs:
        return str(words("notes")["no_needs"])
    counts = [f"{counted(len(each.doors), 'door')} {'now' if each.is_now else 'after that'}" for each in stages]
    if not counts:
        return str(words("notes")["nothing_listed_now"])
    doors = [door for each in stages for door in each.doors]
    told = as_sentence(f"{listed_in_words(counts, joined='and then')}{_uncertain(doors)}")
    return f"{told}.{_at_best(doors)}{_missing(len(gaps))}"


def _uncertain(doors: Sequence[Door]) -> str:
    """How many of the doors may still turn out otherwise, so that a maybe is never counted as a yes."""
    maybe = sum(door.verdict.code != "open" for door in doors)
    if not maybe:
        return ""
    if len(doors) == 1:
        return ", not certain yet"
    if maybe == len(doors):
        return ", none of them certain yet"
    return f", {counted(maybe, 'of them', plural='of them')} not certain"


def _at_best(doors: Sequence[Door]) -> str:
    """What to hope for where no door can still turn out to be likely."""
    best = min(doors, key=lambda door: Outcome[door.verdict.best.upper()]).verdict.best
    if best == Outcome.OPEN.code:
        return ""
    return " " + str(words("notes")["at_best"]).format(verdict=words("verdicts")[best]["label"])


def _missing(gaps: int) -> str:
    verb = "is" if gaps == 1 else "are"
    return f" There {verb} {counted(gaps, 'gap')}, not of your making." if gaps else ""


def _notes(listings: Listings) -> Notes:
    said = words("notes")
    through_probation = of_probation(listings)
    return Notes(
        guide=said["guide"],
        list=_list(len(listings.kinds), through_probation),
        source=said["source"] if through_probation else "",
        kept=said["kept"],
    )


def _list(services: int, of_probation: int) -> str:
    """How many services there are and how many of probation: whole services, as the first page counts them."""
    both = "list_of_both" if of_probation else "list_of_others"
    which = "list_empty" if not services else "list_of_probation" if of_probation == services else both
    said = str(words("notes")[which])
    return said.format(count=services, of_probation=of_probation, services=counted(services, "service"))


def _next(question: Question, listings: Listings) -> NextQuestion:
    asked = listings.questions[question.fact]
    matters = words("questions")[question.why]
    return NextQuestion(asked.name, asked.text, asked.why, matters, question.why == "needed")


def _need(plan: Plan, evidence: Evidence, need: str, shut: Shut) -> Need:
    planned = plan.needs[need]
    others = [service for service in planned.doors if service not in plan.fewest]
    most = _share(plan, MOST_OTHERS, of=MOST_IN_ALL)
    after = waiting(plan).get(need, NOW)
    later = planned.later[: _share(plan, MOST_LATER, of=MOST_LATER_IN_ALL)]
    holding = _one_a_door(planned.meanwhile, evidence.listings)
    meanwhile = holding[: _share(plan, MOST_MEANWHILE, of=MOST_MEANWHILE_IN_ALL)]
    return Need(
        name=need,
        label=as_sentence(evidence.need(need)),
        has_door=bool(planned.doors),
        funnel=told_funnel(evidence, need, planned),
        others=tuple(told_door(evidence, each, needs=[need], after=after) for each in others[:most]),
        untold=max(0, len(others) - most),
        more_doors=_named(evidence, others[most:]),
        later=tuple(told_door(evidence, at, needs=[need], after=after) for at, after in later),
        untold_later=len(planned.later) - len(later),
        meanwhile=tuple(told_door(evidence, each, needs=[need]) for each in meanwhile),
        untold_meanwhile=len(holding) - len(meanwhile),
        refusals=tuple(told_refusal(evidence, service) for service in shut.told),
        untold_refusals=shut.untold,
        would_do=tuple(words("steps")[step]["would_do"] for step in planned.would_do),
    )


def _one_a_door(services: Iterable[str], listings: Listings) -> list[str]:
    """The first strand of each door: several cards of one place look like a choice that there is not."""
    first: dict[tuple[str, str | None], str] = {}
    for service in services:
        first.setdefault(listings.doors[service], service)
    return list(first.values())


def _named(evidence: Evidence, services: Sequence[str]) -> tuple[Named, ...]:
    """Those not told in full, by name alone, each name once."""
    first: dict[str, str] = {}
    for service in islice(services, MOST_NAMED):
        first.setdefault(evidence.name(service), service)
    return tuple(Named(id, name) for name, id in first.items())


def _share(plan: Plan, most: int, *, of: int) -> int:
    """How many are told for one need, so that all needs together have no more than `of`; one at least."""
    return max(1, min(most, of // len(plan.needs)))


def _rests_on(answers: Mapping[str, Any], listings: Listings) -> Iterable[Answer]:
    asked = listings.questions
    for name in asked:
        if name in answers:
            yield Answer(asked[name].short, in_words(asked[name], answers[name]))
