"""What puts one door before another."""

import pytest

from search.ranking.formula import closeness, score
from search.ranking.weights import HALVES_EVERY_KM

BETTER = [
    ({"words": 0.9}, {"words": 0.5}),
    ({"words": 0.5, "closeness": 1.0}, {"words": 0.5, "closeness": 0.5}),
    ({"words": 0.5}, {"words": 0.5, "is_elsewhere": True}),
    ({"words": 0.5}, {"words": 0.5, "is_against": True}),
    ({"words": 0.5, "is_open": True}, {"words": 0.5}),
    ({"words": 0.5, "is_fresh": True}, {"words": 0.5}),
    ({"words": 0.5, "completeness": 0.9}, {"words": 0.5, "completeness": 0.4}),
    ({"words": 0.9}, {"words": 0.5, "is_open": True, "is_fresh": True, "completeness": 1.0}),
]


@pytest.mark.parametrize(("better", "worse"), BETTER)
def test_one_stands_before_the_other(better: dict[str, float], worse: dict[str, float]) -> None:
    assert score(**better) > score(**worse)


def test_closeness_halves_with_every_so_many_kilometres() -> None:
    assert [closeness(times * HALVES_EVERY_KM) for times in range(3)] == [1.0, 0.5, 0.25]
