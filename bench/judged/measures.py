"""How good an order of listings is against their grades. PURE.

nDCG (Järvelin and Kekäläinen 2002) with gain 2^grade − 1 and discount log2(rank + 1), over the best order there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log2

from bench.judged.collection import Listing

RIGHT = 2
"""From this grade on a listing is a right door."""
TOP = 10
RECALLED = 20


def ndcg(order: Sequence[Listing], grades: Mapping[Listing, int], *, top: int = TOP) -> float | None:
    """From 0 to 1; none where no listing has a grade, for then every order is as good."""
    best = _gain(sorted(grades.values(), reverse=True)[:top])
    return _gain([grades.get(each, 0) for each in order[:top]]) / best if best else None


def recall(order: Sequence[Listing], grades: Mapping[Listing, int], *, among: int = RECALLED) -> float | None:
    """The right doors among the first, of all that there are or could stand there; none where there is none."""
    right = {listing for listing, grade in grades.items() if grade >= RIGHT}
    return len(right.intersection(order[:among])) / min(among, len(right)) if right else None


def mean(values: Iterable[float | None]) -> float:
    """Of those that there are; 0 of none."""
    known = [each for each in values if each is not None]
    return sum(known) / len(known) if known else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
