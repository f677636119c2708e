"""The figures of a run as text: three tables, and the aims beside what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bench.measuring import OURS, Measured, Size
from bench.peers.roster import ZEN, ZEN_CLAUSES
from bench.table import milliseconds, table
from bench.timing import ratio

VERDICTS = "Verdicts of all services for one person, in milliseconds"
WHOLE = "A whole page of ours, in milliseconds: verdicts, reasons for 20 services, plan with gaps and question"
TRUTH = "Pairs of person and service held against brute force"
AIMS = "Aims"
AIM_AT = 10_000
"""The number of services for which the aims are set."""
AIM_OF_ZEN = 1 / 3
AIM_WHOLE = 100.0


def report(sizes: Sequence[Size]) -> str:
    """Everything that was measured."""
    parts = [
        ("Verdicts of all services for one person, in milliseconds", _verdicts(sizes)),
        (
            "A whole page of ours, in milliseconds: verdicts, reasons for 20 services, plan with gaps and question",
            _whole(sizes),
        ),
        ("Pairs of person and service held against brute force", _truth(sizes)),
        ("Aims", "\n".join(_aims(sizes))),
    ]
    return "\n\n".join(f"{title}\n\n{text}" for title, text in parts)


def _verdicts(sizes: Sequence[Size]) -> str:
    head = ["engine", "services", "unknown", "median", "p95", "first", "ours / it", "ready in s"]
    rows = [_verdict_row(size, each, name) for size in sizes for each in size.measured for name in each.verdicts]
    return table(head, rows)


def _verdict_row(size: Size, measured: Measured, name: str) -> list[str]:
    times = measured.verdicts[name]
    compared = "" if name == OURS else f"{ratio(measured.verdicts[OURS], times):.3f}"
    figures = [milliseconds(each) for each in (times.median, times.p95, times.first)]
    return [name, *_place(measured), *figures, compared, f"{size.ready[name]:.1f}"]


def _whole(sizes: Sequence[Size]) -> str:
    head = ["services", "unknown", "verdicts", "reasons", "plan", "whole", "whole p95", "memory in MB"]
    return table(head, [_whole_row(size, each) for size in sizes for each in size.measured])


def _whole_row(size: Size, measured: Measured) -> list[str]:
    parts = measured.parts
    medians = [parts.verdicts.median, parts.reasons.median, parts.plan.median, parts.whole.median, parts.whole.p95]
    memory = "not measured" if size.memory is None else f"{size.memory:.0f}"
    return [*_place(measured), *(milliseconds(each) for each in medians), memory]


def _truth(sizes: Sequence[Size]) -> str:
    head = ["engine", "services", "unknown", "pairs", "truly unknown", "decided", "as open", "else wrong", "left out"]
    return table(head, [row for size in sizes for each in size.measured for row in _truth_rows(each)])


def _truth_rows(measured: Measured) -> Iterator[list[str]]:
    for name, found in measured.tallies.items():
        said_open = f"{found.said_open} ({found.said_open / max(1, found.unknown):.0%})"
        counts = [str(each) for each in (found.pairs, found.unknown, found.decided)]
        yield [name, *_place(measured), *counts, said_open, str(found.otherwise_wrong), f"{measured.left_out:.0%}"]


def _place(measured: Measured) -> list[str]:
    return [f"{measured.services:,}", f"{measured.unknown:.0%}"]


def _aims(sizes: Sequence[Size]) -> Iterator[str]:
    for measured in (each for size in sizes for each in size.measured if size.services == AIM_AT):
        yield from _aims_of_one(measured)
    for smaller, larger in pairwise(sizes):
        yield from _growth(smaller, larger)
    wrong = wrong_pairs(sizes)
    yield _aim(f"pairs that ours gets wrong: {wrong}; aim none", wrong == 0)


def _aims_of_one(measured: Measured) -> Iterator[str]:
    for peer in (ZEN, ZEN_CLAUSES):
        share = ratio(measured.verdicts[OURS], measured.verdicts[peer.name])
        text = f"verdicts at {AIM_AT:,}, {measured.unknown:.0%} unknown: {share:.3f} of “{peer.name}”; aim at most 1/3"
        yield _aim(text, share <= AIM_OF_ZEN)
    whole = measured.parts.whole.median
    text = f"whole page at {AIM_AT:,}, {measured.unknown:.0%} unknown: {milliseconds(whole)} ms; aim under 100 ms"
    yield _aim(text, whole < AIM_WHOLE)


def _growth(smaller: Size, larger: Size) -> Iterator[str]:
    times = larger.services / smaller.services
    for one, other in zip(smaller.measured, larger.measured, strict=True):
        for what, grown in (
            ("verdicts", other.parts.verdicts.median / one.parts.verdicts.median),
            ("whole page", other.parts.whole.median / one.parts.whole.median),
        ):
            text = f"{what}, {one.unknown:.0%} unknown: {grown:.1f} times as long for {times:g} times the services"
            yield _aim(f"{text} ({smaller.services:,} to {larger.services:,}); aim at most as many", grown <= times)


def _aim(text: str, met: bool) -> str:
    return f"{'met   ' if met else 'MISSED'}  {text}"


def wrong_pairs(sizes: Sequence[Size]) -> int:
    """How many of the pairs that were checked ours answered wrongly."""
    found = [each.tallies[OURS] for size in sizes for each in size.measured if OURS in each.tallies]
    return sum(each.decided + each.otherwise_wrong for each in found)
