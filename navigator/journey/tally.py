"""How many doors there are for somebody's needs, by verdict: counted beside a question and on the staff page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from navigator.catalogue.standing import ONE_AT_A_TIME
from navigator.core.clauses import Outcome
from navigator.core.facts.completions import sure_needs
from navigator.core.funnel import READY_MADE, sieve
from navigator.planning import Planned

MOST_SIGNS = 40
"""Doors that are drawn; of more, as many in proportion."""


@dataclass(frozen=True, slots=True)
class Count:
    """The doors of one verdict. `sign` is the picture of that door."""

    verdict: str
    sign: str
    doors: int


SIGNS = {"open": "fits", "case_by_case": "ask", "not_said": "unsaid", "unknown": "depends", "closed": "no"}
"""The verdicts in the order in which they are told."""


def tally(planned: Planned) -> tuple[Count, ...]:
    """The counts of every verdict, over the doors for the person's needs that nothing but their rules can shut.

    Doors for which one lives too far away or which were ruled out are in no count.
    """
    person = planned.enquiry.person
    with ONE_AT_A_TIME:
        engine = planned.stands.navigator.engines(planned.about).strict
        verdicts = engine.verdicts(person.answers)
        rulebook = engine.rulebook
        kept = sieve(rulebook, planned.about).kept
    listed = reduce(or_, (rulebook.listing[need] for need in sure_needs(rulebook.vocabulary, person.answers)), 0)
    if person.ruled_out:
        out = [at for at, service in enumerate(rulebook.services) if person.rules_out(service)]
        listed &= ~sum(1 << at for at in out)
    within = reduce(and_, (kept[step] for step in READY_MADE), listed)
    by_verdict = {outcome.code: verdicts.only(outcome) for outcome in Outcome} | {"unknown": verdicts.several}
    return tuple(Count(name, sign, (by_verdict[name] & within).bit_count()) for name, sign in SIGNS.items())


def signs(counts: tuple[Count, ...]) -> Iterator[str]:
    """The doors to draw, each verdict with at least one where it has any."""
    all_doors = sum(count.doors for count in counts)
    scale = max(1.0, all_doors / MOST_SIGNS)
    for count in counts:
        yield from [count.sign] * (max(1, round(count.doors / scale)) if count.doors else 0)
