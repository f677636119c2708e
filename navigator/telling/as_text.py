"""A told plan as lines of plain text, to read in a terminal or to put into a letter. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten, wrap

from navigator.asking.wording import day_in_words
from navigator.telling.lists import counted
from navigator.telling.passages import in_one_line
from navigator.telling.told import AskAgain, Door, Funnel, Need, Reason, Told, ToldChallenge, ToldRule
from navigator.telling.told_gaps import Gap

WIDTH = 96
LONGEST_QUOTE = 160
"""How much of a service's own wording is quoted where the plan is not explained."""


Entrances = Mapping[str, Sequence[str]]
"""For each door the lines that tell how one comes in there, by its id."""


def lines(told: Told, *, entrances: Entrances | None = None, explained: bool = False) -> Iterator[str]:
    """The plan; `explained` adds where doors were lost, the reasons and the clauses behind them."""
    known = entrances or {}
    yield from _title("Your plan")
    yield from _text(told.summary)
    yield from _text(told.notes.guide)
    yield from _text(told.notes.list)
    for each in told.before:
        yield from _points(each.title, each.arrange)
    yield from _next(told)
    for stage in told.stages:
        yield from _title(f"{stage.title}: {stage.when}" if stage.when else stage.title)
        for door in stage.doors:
            yield from _door(door, known, explained=explained)
    yield from _gaps("What is missing", told.gaps, explained=explained)
    yield from _gaps("To watch out for", told.warnings, explained=explained)
    yield from _gaps("What may still be missing", told.possible, explained=explained)
    yield from _ask_again(told.ask_again)
    yield from _points("Days that matter", (f"{day_in_words(each.day)}: {each.say}" for each in told.dates))
    yield from _points("What would change this", told.changes)
    yield from _others(told.needs, known, explained=explained)
    if explained:
        yield from _lost(told.needs)
    yield from _safety(told)
    yield from _points("What this rests on", (f"{each.short}: {each.answer}" for each in told.rests_on))
    if told.notes.source:
        yield ""
        yield from _text(told.notes.source)


def _title(text: str) -> Iterator[str]:
    yield from ("", text, "=" * len(text))


def _text(text: str, *, indent: str = "", first: str | None = None) -> Iterator[str]:
    for paragraph in text.splitlines():
        yield from wrap(paragraph, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)


def _point(text: str, *, indent: str = "") -> Iterator[str]:
    yield from _text(" ".join(text.split()), indent=f"{indent}  ", first=f"{indent}* ")


def _points(title: str, points: Iterable[str]) -> Iterator[str]:
    told = list(points)
    if told:
        yield from _title(title)
        for each in told:
            yield from _point(each)


def _next(told: Told) -> Iterator[str]:
    if told.next is None:
        yield from _text(told.no_question)
        return
    yield from _title("The next question")
    yield from _text(f"{told.next.text} ({told.next.fact})")
    yield from _text(told.next.matters)
    yield from _text(f"Why we ask: {told.next.why}")


def _door(door: Door, entrances: Entrances, *, explained: bool) -> Iterator[str]:
    yield ""
    yield from _text(f"{door.name}: {door.verdict.label}")
    if door.needs:
        yield from _text(f"For {' and '.join(door.needs)}. {door.kind}.", indent="  ")
    if door.after:
        yield from _text(f"After help with {' and '.join(door.after)} has begun.", indent="  ")
    for each in entrances.get(door.id, (f"Way in: {door.way_in}",)):
        yield from _text(each, indent="  ")
    yield from _text(f"You could say: “{door.say}”", indent="  ")
    if door.closes:
        yield from _text(door.closes, indent="  ")
    yield from _reasons(door.reasons, explained=explained)
    if explained and door.depends_on:
        yield from _text(f"Depends on: {', '.join(door.depends_on)}", indent="  ")


def _reasons(reasons: Iterable[Reason], *, explained: bool, indent: str = "  ") -> Iterator[str]:
    for reason in reasons:
        if len(reason.rules) > 1:
            yield from _text("One of these stands in the way, however the open answers turn out:", indent=indent)
        yield from _text(reason.lead, indent=indent)
        for rule in reason.rules:
            yield from _rule(rule, explained=explained, indent=indent)
        if explained and reason.turns_on:
            yield from _text(f"Turns on: {', '.join(reason.turns_on)}", indent=f"{indent}  ")


def _rule(rule: ToldRule, *, explained: bool, indent: str) -> Iterator[str]:
    yield from _point(rule.plain, indent=indent)
    if rule.wording:
        yield from _text(_wording(rule, explained=explained), indent=f"{indent}  ")
    elif explained:
        yield from _text(rule.source, indent=f"{indent}  ")
    for what, said in rule.beside:
        yield from _text(f"{what}: “{said}”", indent=f"{indent}  ")
    if rule.settled_by:
        yield from _text(f"Help with {rule.settled_by} can settle this.", indent=f"{indent}  ")
    if rule.challenge:
        yield from _challenge(rule.challenge, indent=f"{indent}  ")


def _challenge(challenge: ToldChallenge, *, indent: str) -> Iterator[str]:
    yield from _text(f"{challenge.can} {challenge.because}".strip(), indent=indent)
    if challenge.words:
        yield from _text(f"You could say: “{challenge.words}”", indent=indent)
    source = f"{challenge.source}. " if challenge.source else ""
    yield from _text(f"{source}{challenge.reviewed}", indent=indent)


def _ask_again(found: Iterable[AskAgain]) -> Iterator[str]:
    told = list(found)
    if told:
        yield from _title("Where you can ask again")
    for each in told:
        yield from _point(f"{each.services}: {each.rule}")
        yield from _challenge(each.challenge, indent="  ")


def _wording(rule: ToldRule, *, explained: bool) -> str:
    wording = in_one_line(rule.wording)
    source = f" ({rule.source})" if explained else ""
    if not rule.quoted:
        return f"Their entry: {wording}{source}"
    return f"They say: “{wording if explained else shorten(wording, LONGEST_QUOTE, placeholder=' …')}”{source}"


def _gaps(title: str, gaps: Iterable[Gap], *, explained: bool) -> Iterator[str]:
    told = list(gaps)
    if told:
        yield from _title(title)
    for gap in told:
        yield ""
        yield from _text(gap.title)
        yield from _text(gap.means, indent="  ")
        yield from _text(gap.known_as, indent="  ")
        for each in (*gap.rules, *gap.breaks) if explained else gap.breaks:
            yield from _point(each, indent="  ")
        for each in gap.do:
            yield from _point(f"What you can do: {each}", indent="  ")


def _others(needs: Iterable[Need], entrances: Entrances, *, explained: bool) -> Iterator[str]:
    for need in needs:
        doors = (*need.others, *need.later)
        if doors or need.meanwhile:
            yield from _title(f"{need.label}: more doors, and what keeps you going")
        for door in doors:
            if explained:
                yield from _door(door, entrances, explained=True)
            else:
                yield from _point(f"{door.name}: {door.verdict.label}")
        if need.untold + need.untold_later:
            yield from _point(f"And {need.untold + need.untold_later} more; answers can tell them apart")
        if need.meanwhile:
            names = [door.name for door in need.meanwhile]
            more = [f"{need.untold_meanwhile} more"] if need.untold_meanwhile else []
            yield from _point(f"To keep you going meanwhile: {', '.join([*names, *more])}")


def _lost(needs: Iterable[Need]) -> Iterator[str]:
    for need in needs:
        yield from _title(f"{need.label}: where doors were lost")
        yield from _funnel(need.funnel)
        for each in need.would_do:
            yield from _text(each)
        for refusal in need.refusals:
            yield ""
            yield from _text(f"{refusal.name}: their rules say no, today")
            yield from _reasons(refusal.reasons, explained=True)
            for rule in refusal.one_rule_away:
                yield from _text(f"Without this one rule they would not say no: {rule}", indent="  ")
            if refusal.opens:
                yield from _text(refusal.opens, indent="  ")
        if need.untold_refusals:
            yield ""
            more = counted(need.untold_refusals, "more service")
            yield from _text(f"The rules of {more} say no as well, today.")


def _funnel(funnel: Funnel) -> Iterator[str]:
    yield from _text(f"{counted(funnel.all, 'way')} into services listed")
    for step in funnel.steps:
        unsure = f" ({step.open} of them not known for sure)" if step.open else ""
        yield from _text(f"{step.kept} {step.label}{unsure}")
    if funnel.not_looked_at:
        yield from _text(funnel.not_looked_at)


def _safety(told: Told) -> Iterator[str]:
    if told.safety:
        yield from _title("To stay safe")
    for line in told.safety:
        yield from _point(line.say)
        for number in line.numbers:
            yield f"  {number.name}: {number.number}"
