"""The report on hand-made figures: a run of ten thousand services in which everybody takes equally long."""

from dataclasses import replace

import pytest

from bench.measuring import OURS, Measured, Parts, Size
from bench.peers.roster import ZEN, ZEN_CLAUSES
from bench.report import report, wrong_pairs
from bench.timing import Times
from bench.truth import Tally


def made_up(*, services=10_000, ours=2.0, zen=6.0, plan=50.0, decided=0, otherwise_wrong=0):
    verdicts = {OURS: Times([ours]), ZEN.name: Times([zen]), ZEN_CLAUSES.name: Times([10 * zen])}
    found = Tally(pairs=100, unknown=70, decided=decided, said_open=0, otherwise_wrong=otherwise_wrong)
    parts = Parts(Times([ours]), Times([5.0]), Times([plan]))
    measured = Measured(services, 0.35, verdicts, parts, 0.0, {OURS: found})
    return Size(services, dict.fromkeys(verdicts, 1.0), 80.0, (measured,))


def aims(*sizes):
    return report(sizes).split("Aims\n\n")[1].splitlines()


def lines_about(words, *sizes):
    return [line for line in aims(*sizes) if words in line]


@pytest.mark.parametrize(("ours", "said"), [(2.0, "met"), (2.1, "MISSED")])
def test_the_aim_for_verdicts_is_a_third_of_zen(ours, said):
    (line,) = lines_about("zen, outcome", made_up(ours=ours, zen=6.0))
    assert line.startswith(said)


@pytest.mark.parametrize(("plan", "said"), [(92.9, "met"), (93.1, "MISSED")])
def test_the_aim_for_the_whole_page_counts_verdicts_and_reasons_too(plan, said):
    (line,) = lines_about("whole page", made_up(ours=2.0, plan=plan))
    assert line.startswith(said)


@pytest.mark.parametrize(("ours", "said"), [(20.0, "met"), (20.1, "MISSED")])
def test_ten_times_the_services_may_take_ten_times_as_long(ours, said):
    (line,) = lines_about("verdicts, 35% unknown", made_up(), made_up(services=100_000, ours=ours))
    assert line.startswith(said)


@pytest.mark.parametrize(("decided", "otherwise_wrong"), [(1, 0), (0, 1)])
def test_one_wrong_pair_misses_the_aim(decided, otherwise_wrong):
    (line,) = lines_about("gets wrong", made_up(decided=decided, otherwise_wrong=otherwise_wrong))
    assert line.startswith("MISSED")


def test_without_a_wrong_pair_the_aim_is_met():
    (line,) = lines_about("gets wrong", made_up())
    assert line.startswith("met")


def test_wrong_pairs_of_all_sizes_are_added_up():
    assert wrong_pairs([made_up(decided=2), made_up(otherwise_wrong=1)]) == 3


def test_a_size_that_was_not_checked_adds_none():
    size = made_up(decided=2)
    unchecked = replace(size, measured=tuple(replace(each, tallies={}) for each in size.measured))
    assert wrong_pairs([unchecked]) == 0


def test_every_engine_has_its_line_and_its_ratio():
    text = report([made_up(ours=2.0, zen=6.0)])
    (line,) = [line for line in text.splitlines() if line.startswith("zen, outcome")]
    assert line.split()[-5:] == ["6", "6", "6", "0.333", "1.0"]


def test_memory_that_cannot_be_measured_is_said_to_be_so():
    assert "not measured" in report([replace(made_up(), memory=None)])
