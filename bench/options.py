"""What can be asked of a run."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The numbers of services, of people for each, of pairs checked against the reference engine, and the seed."""

    sizes: tuple[int, ...]
    people: int
    pairs: int
    more_peers: bool
    seed: int


WHOLE = ((1_000, 10_000, 100_000), 200, 2_000)
QUICK = ((1_000, 10_000), 20, 200)


def options_from(arguments: Sequence[str]) -> Options:
    """The options of a command line; what is given goes before what `--quick` says."""
    given = _parser().parse_args(arguments)
    sizes, people, pairs = QUICK if given.quick else WHOLE
    return Options(
        sizes=given.sizes or sizes,
        people=given.people or people,
        pairs=given.pairs or pairs,
        more_peers=given.more_peers,
        seed=given.seed,
    )


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m bench", description="One person, many services, several engines.")
    parser.add_argument("--sizes", type=_numbers, help="numbers of services, with commas between: 1000,10000")
    parser.add_argument("--people", type=_number, help="people for each size and each share of unknown facts")
    parser.add_argument("--pairs", type=_number, help="pairs of person and service to check by brute force")
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 services, 20 people, 200 pairs")
    parser.add_argument("--more-peers", action="store_true", help="also rule-engine and json-logic-qubit")
    parser.add_argument("--seed", type=int, default=1, help="the seed of services and people")
    return parser


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(_number(each) for each in text.split(","))


def _number(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise ArgumentTypeError(f"found {text!r}; expected a whole number above 0")
    return number
