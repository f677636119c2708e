"""Cases for Hypothesis."""

from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.documents import random_case


def cases(**size: Any) -> st.SearchStrategy[Json]:
    """Good case documents; every draw is Hypothesis's own, so a failing one shrinks."""
    return st.randoms(use_true_random=False, note_method_calls=False).map(lambda rng: random_case(rng, **size))


def seeded_cases(**size: Any) -> st.SearchStrategy[Json]:
    """The same, each from a seed alone: many times faster to draw, but it does not shrink."""
    return st.integers(0, 2**48).map(lambda seed: random_case(Random(seed), **size))
