"""One small run from end to end: what is measured, not how long it took."""

import pytest

from bench.measuring import OURS, UNKNOWN_SHARES, measure
from bench.options import Options
from bench.peers.roster import CLOSURES, ZEN, peers

OPTIONS = Options(sizes=(60,), people=3, pairs=20, more_peers=False, seed=1)


@pytest.fixture(scope="module")
def run():
    told = []
    return measure(60, OPTIONS, tell=told.append), told


def test_every_engine_judges_every_person(run):
    size, _ = run
    expected = {OURS, *(peer.name for peer in peers(more=False))}
    for measured in size.measured:
        assert {name: len(times.each) for name, times in measured.verdicts.items()} == dict.fromkeys(expected, 3)


def test_both_shares_of_unknown_facts_are_measured(run):
    assert tuple(measured.unknown for measured in run[0].measured) == UNKNOWN_SHARES


def test_the_whole_page_of_each_person_is_the_sum_of_its_parts(run):
    for measured in run[0].measured:
        parts = measured.parts
        summed = zip(parts.verdicts.each, parts.reasons.each, parts.plan.each, strict=True)
        assert parts.whole.each == [sum(each) for each in summed]


def test_ours_decides_no_pair_wrongly_and_every_peer_decides_all(run):
    for measured in run[0].measured:
        ours = measured.tallies[OURS]
        assert (ours.pairs, ours.decided, ours.otherwise_wrong) == (20, 0, 0)
        for peer in (ZEN, CLOSURES):
            theirs = measured.tallies[peer.name]
            assert theirs.decided == theirs.unknown == ours.unknown > 0


def test_every_engine_is_made_ready_once(run):
    size, _ = run
    assert size.ready.keys() == size.measured[0].verdicts.keys()


def test_steps_that_take_time_are_told(run):
    assert any("making ours ready" in line for line in run[1])


def test_only_the_largest_size_that_brute_force_can_follow_is_checked():
    small = measure(30, Options(sizes=(30, 60), people=1, pairs=5, more_peers=False, seed=1), tell=lambda text: None)
    assert [measured.tallies for measured in small.measured] == [{}, {}]
