"""How good an order is against the grades."""

import pytest

from bench.judged.collection import Listing
from bench.judged.measures import mean, ndcg, recall

GRADES = {Listing("town", "a"): 3, Listing("town", "b"): 2, Listing("town", "c"): 1}

ORDERS = [
    ("abc", 1.0),
    ("ab", 0.947),
    ("bac", 0.843),
    ("xab", 0.630),
    ("", 0.0),
    ("xyz", 0.0),
]


def order(letters: str) -> list[Listing]:
    return [Listing("town", letter) for letter in letters]


@pytest.mark.parametrize(("letters", "worth"), ORDERS)
def test_an_order_is_worth_what_it_gains_of_the_best(letters: str, worth: float) -> None:
    assert ndcg(order(letters), GRADES) == pytest.approx(worth, abs=0.001)


def test_what_stands_below_the_first_ten_gains_nothing() -> None:
    assert ndcg(order("0123456789a"), GRADES) == 0


def test_where_nothing_is_graded_every_order_is_as_good() -> None:
    assert ndcg(order("abc"), {}) is None
    assert recall(order("abc"), {Listing("town", "c"): 1}) is None


def test_recall_counts_the_right_doors_that_could_stand_there() -> None:
    assert recall(order("xa"), GRADES) == 0.5
    assert recall(order("ab"), GRADES) == 1
    many = {Listing("town", str(number)): 3 for number in range(40)}
    assert recall([Listing("town", str(number)) for number in range(20)], many) == 1


def test_the_mean_is_over_what_is_known() -> None:
    assert mean([1.0, None, 0.5]) == 0.75
    assert mean([]) == 0
