"""The collection as a whole: for each query that is not held back, a grade and a reason for each listing above 0."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bench.judged.city import CityService
from bench.judged.judgements import Graded, Judgement, read_judgements
from bench.judged.laws import grade_in_city
from bench.judged.queries import Query, read_queries

HERE = Path(__file__).parent
TOWN = "invented-town"
CITY = "invented-city"
SERVICES = 2_000
SEED = 2611


class Listing(NamedTuple):
    """A listing, by its source and the source's own id."""

    source: str
    id: str


def grades(query: Query, *, judgement: Judgement, city: Iterable[CityService]) -> Mapping[Listing, Graded]:
    """Every listing above 0 for one query; all others are 0."""
    town = {Listing(TOWN, id): graded for id, graded in judgement.town.items()}
    drawn = {Listing(CITY, each.id): grade_in_city(each, query=query, judgement=judgement) for each in city}
    return {listing: graded for listing, graded in (town | drawn).items() if graded and graded.grade}


@cache
def queries() -> tuple[Query, ...]:
    """All queries, those held back among them. Raises `Faults`."""
    return read_queries(_document(HERE / "queries.toml"))


@cache
def judgements() -> Mapping[str, Judgement]:
    """What was made of each query that is not held back. Raises `Faults`."""
    return read_judgements(_document(path) for path in sorted((HERE / "grades").glob("*.toml")))


@cache
def held_back() -> Mapping[str, Judgement]:
    """What a reader made of the last third; nothing before both engines run. Raises `Faults`."""
    path = HERE / "held-back.toml"
    return read_judgements([_document(path)] if path.exists() else [])


@cache
def graded_town() -> frozenset[str]:
    """The services of the town that were there when it was graded."""
    return frozenset(_document(HERE / "town.toml")["services"])


def _document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
