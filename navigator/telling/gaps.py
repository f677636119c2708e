"""Gaps and warnings in words: what is missing, which rules make it so, and what to do. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from navigator.asking.wording import day_in_words
from navigator.core import gaps as core_gaps
from navigator.core.needs import Needs
from navigator.telling.circles import told_circle
from navigator.telling.evidence import Evidence
from navigator.telling.giving_way import might_give_way
from navigator.telling.lists import as_sentence, counted, listed_in_words
from navigator.telling.told_gaps import Gap
from navigator.telling.words import words

MOST_SERVICES = 4
"""How many services a sentence names before it counts the rest."""
Break = tuple[str, str | None]
"""A service and its rule without which a circle opens; None where it is the service that would take all at once."""
MOST_RULES = 8
"""How many rules are told behind one gap: the doors of ten thousand services can wait for each other."""

WARNINGS = ("transition_cliff", "nothing_meanwhile", "closes_on_progress", "no_way_back", "unconfirmed_only")
"""Codes that say of a plan that stands what may yet go wrong with it."""


def told_gaps(gaps: Iterable[core_gaps.Gap], evidence: Evidence, *, certain: bool) -> tuple[Gap, ...]:
    """The gaps and warnings of one certainty, in the order of the plan; a possible one is never told as a fact."""
    return tuple(told_gap(each, evidence) for each in gaps if each.certain is certain)


def told_gap(gap: core_gaps.Gap, evidence: Evidence) -> Gap:
    """One gap."""
    said = words("gaps")[gap.code]
    alone = "_alone" if len(gap.needs) == 1 and "title_alone" in said else ""
    possible = "" if gap.certain else "_possible"
    services = _named(gap, evidence)
    names = [evidence.name(service) for service in services[:MOST_SERVICES]] + [""] * (len(services) - MOST_SERVICES)
    filled = {
        "needs": listed_in_words([evidence.need(need) for need in gap.needs]),
        "services": listed_in_words(names, most=MOST_SERVICES) or "nothing listed here",
        "waits_for": _either(gap.waits_for or (), evidence),
        "from": day_in_words(gap.since) if gap.since else "",
        "until": day_in_words(gap.until) if gap.until else "",
        "days": counted((gap.until - gap.since).days + 1, "day") if gap.since and gap.until else "",
    }
    return Gap(
        code=gap.code,
        title=as_sentence(said[f"title{alone}{possible}"].format_map(filled)),
        means=said[f"means{alone}{possible}"].format_map(filled),
        do=(
            *said.get(f"do{possible}", said["do"]),
            *_where_it_fits(said, evidence),
            *(_elsewhere(gap.needs) if said.get("elsewhere") else ()),
        ),
        rules=tuple(_rule(evidence, service, clause) for service, clause in (gap.clauses or ())[:MOST_RULES]),
        breaks=tuple(_break(gap, evidence, service, clause) for service, clause in _breaks(gap, evidence)[:MOST_RULES]),
        known_as=_known_as(gap),
        circle=told_circle(gap, evidence) if gap.code == "catch_22" else (),
        is_warning=gap.code in WARNINGS,
    )


def _named(gap: core_gaps.Gap, evidence: Evidence) -> Sequence[str]:
    """Its services; where rules may yet say no, without those whose rules fit: the plan says that they likely do."""
    services = gap.services or ()
    if gap.certain or gap.code != "no_open_door":
        return services
    return [service for service in services if evidence.verdict(service) != "open"] or services


def _known_as(gap: core_gaps.Gap) -> str:
    """What people call it where these needs have a name together."""
    named = (each["say"] for each in words("pairs") if gap.code in each["codes"] and set(each["needs"]) <= {*gap.needs})
    return next(named, "")


def _where_it_fits(said: Mapping[str, Any], evidence: Evidence) -> Iterator[str]:
    """What is said only to somebody whom it is known to concern."""
    for each in said.get("do_for", ()):
        if (each["or_access"] and evidence.needs_access) or any(map(evidence.fits, each["if_any"])):
            yield each["say"]


def _elsewhere(needs: Iterable[str]) -> Iterator[str]:
    """Who helps with these needs beyond the list; nothing for a need that an installation has added."""
    known = words("elsewhere")
    return (known[need] for need in needs if need in known)


def _either(sets: Iterable[Needs], evidence: Evidence) -> str:
    return listed_in_words(
        [listed_in_words([evidence.need(need) for need in sorted(each)]) for each in sets], joined="or"
    )


def _rule(evidence: Evidence, service: str, clause: str) -> str:
    listing = evidence.listing(service)
    return f"{listing.name}: {listing.rules[clause].plain}"


def _breaks(gap: core_gaps.Gap, evidence: Evidence) -> Sequence[Break]:
    """What would open the circle, first in its own services. What nobody can change, and what a service is there for,
    is left out where anything else would open it too."""
    found = gap.breaks or ()
    some = [each for each in found if each[1] is None or might_give_way(evidence, each[0], each[1])]
    return sorted(some or found, key=lambda each: each[0] not in (gap.services or ()))


def _break(gap: core_gaps.Gap, evidence: Evidence, service: str, clause: str | None) -> str:
    """A rule without which the circle opens, or a service that takes all of its needs at once and is out of reach."""
    if clause is not None:
        then = "there would be a door" if gap.certain else "it could not come to that"
        return f"{_rule(evidence, service, clause).rstrip('.')}. Without this rule {then}."
    return f"{evidence.name(service)} would take all of it at once, if you could get to it."
