"""Clauses as the fast engine judges them, from their documents."""

from navigator.core.documents import read_services
from navigator.core.engines.fast.judged import Judged, judged
from navigator.core.facts.vocabulary import Vocabulary
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import housing


def judged_clauses(vocabulary: Vocabulary, *clauses: Json, starts_in: int = 0) -> tuple[Judged, ...]:
    """The clauses of one service that starts in so many days."""
    (service,) = read_services(vocabulary, [housing("s1", *clauses)])
    return tuple(judged(vocabulary, each, starts_in=starts_in) for each in service.clauses)
