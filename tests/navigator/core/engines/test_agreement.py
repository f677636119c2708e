"""The two engines find verdicts in ways that have nothing in common; on cases drawn at random they say the same."""

from collections.abc import Sequence
from random import Random

import pytest

from navigator.core.cases import Person
from navigator.core.clauses import Outcome
from navigator.core.days import opening_one_by_one
from navigator.core.documents import read_case
from navigator.core.engines import ENGINES
from navigator.core.lines import judge_lines, plan_lines
from navigator.core.rulebook import Rulebook, as_written
from navigator.core.verdicts import Engine, settling_one_by_one
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.documents import random_case

AT_ONCE = 10


def judged(case: Json, engine: str) -> list[Json]:
    """Every judgement, without its reasons: any smallest set of facts is a right one."""
    return [{key: line[key] for key in line if key != "reasons"} for line in judge_lines(case, engine=engine)]


@pytest.mark.parametrize("first", range(0, 120, AT_ONCE))
def test_both_engines_judge_and_plan_alike(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        case = random_case(Random(seed))
        assert judged(case, "fast") == judged(case, "reference"), seed
        assert list(plan_lines(case, engine="fast")) == list(plan_lines(case, engine="reference")), seed


def drawn(seed: int) -> tuple[Rulebook, Engine, Engine, Sequence[Person]]:
    """Rules with waits, as the fast engine and as the reference judges them, and many people."""
    rng = Random(seed)
    case = read_case(random_case(rng, most_services=6, most_people=14))
    services = case.catalogue.services
    starts_in = tuple(rng.choice((0, 0, 10, 400)) for _ in services)
    book = as_written(case.catalogue.vocabulary, services, starts_in=starts_in)
    return book, ENGINES["fast"](book), ENGINES["reference"](book), case.people


@pytest.mark.parametrize("first", range(0, 60, AT_ONCE))
def test_what_was_found_for_others_serves_everybody_rightly(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        book, fast, reference, people = drawn(seed)
        for person in people:
            assert fast.verdicts(person.answers) == reference.verdicts(person.answers), (seed, person.id)
            turning = fast.settling(person.answers, book.everyone)
            assert turning == settling_one_by_one(reference, person.answers, book.everyone), (seed, person.id)
            # Of few services other ways are taken than of many.
            for at in range(len(book.services)):
                alone = {fact: 1 << at for fact, services in turning.items() if services >> at & 1}
                assert fast.settling(person.answers, 1 << at) == alone, (seed, person.id, at)


@pytest.mark.parametrize("first", range(0, 60, AT_ONCE))
@pytest.mark.parametrize("strict", [False, True])
def test_services_open_by_themselves_on_the_same_days(first: int, strict: bool) -> None:
    opening = 0
    for seed in range(first, first + AT_ONCE):
        _, fast, reference, people = drawn(seed)
        for person in people:
            closed = reference.verdicts(person.answers).only(Outcome.CLOSED)
            found = fast.opening(person.answers, closed, strict=strict)
            assert found == opening_one_by_one(reference, person.answers, closed, strict=strict), (seed, person.id)
            opening += len(found)
    assert opening
