import pytest

from navigator.core.cases import Case
from navigator.core.conditions import Elsewhere, Leaf
from navigator.core.documents import read_case
from navigator.core.rulebook import Rulebook, answerable, as_written, hopeful
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    DAILY,
    GROWN,
    PAPERS,
    STABLE,
    case,
    excludes,
    holding,
    housing,
    mental_health,
    requires,
    service,
    somebody,
    told_on,
)

ELSEWHERE_S2 = {"elsewhere": {"service": "s2"}}


def read(*services: Json, starts_in: tuple[int, ...] = ()) -> Rulebook:
    found: Case = read_case(case(*services, who=somebody("housing")))
    days = starts_in or (0,) * len(services)
    return as_written(found.catalogue.vocabulary, found.catalogue.services, starts_in=days)


def test_services_are_spoken_of_by_their_place() -> None:
    book = read(housing("s1"), mental_health("s2"), holding("s3", "housing"))
    assert book.everyone == 0b111
    assert book.position == {"s1": 0, "s2": 1, "s3": 2}
    assert book.listing == {"housing": 0b101, "mental_health": 0b010, "substance_use": 0, "detox": 0}
    assert book.moving == {"housing": 0b001, "mental_health": 0b010, "substance_use": 0, "detox": 0}


TOWN = [
    housing("s1", kinds=["hostel"]),
    housing("s2", kinds=["hostel", "women"]),
    housing("s2-north", service="s2", location="north", kinds=["women"]),
    housing("s4", service="s1", strand="women", kinds=["women"]),
]


@pytest.mark.parametrize(
    ("position", "target", "meant"),
    [
        # By a service: things whose id or service it is, and only others.
        (0, Elsewhere(service="s2"), (1, 2)),
        (0, Elsewhere(service="s2-north"), (2,)),
        (0, Elsewhere(service="s1"), ()),
        (1, Elsewhere(service="s1"), (0, 3)),
        # A strand is a part of its service: no other service to it.
        (0, Elsewhere(service="s4"), ()),
        (2, Elsewhere(service="s2"), ()),
        (3, Elsewhere(service="s1"), ()),
        # By kind, likewise.
        (0, Elsewhere(kind="hostel"), (1,)),
        (1, Elsewhere(kind="hostel"), (0,)),
        (0, Elsewhere(kind="women"), (1, 2)),
        (1, Elsewhere(kind="women"), (3,)),
        (0, Elsewhere(kind="s2"), ()),
    ],
)
def test_elsewhere_means_other_services_of_that_name_or_kind(
    position: int, target: Elsewhere, meant: tuple[int, ...]
) -> None:
    assert read(*TOWN).meant(position, target) == meant


ASKING = [
    housing("s1", requires("a", ELSEWHERE_S2), requires("b", PAPERS)),
    housing("s2", requires("a", DAILY), excludes("b", {"elsewhere": {"kind": "hostel"}})),
    housing("s3", excludes("a", STABLE, unless=ELSEWHERE_S2), kinds=["hostel"]),
]


def test_a_rulebook_knows_who_asks_about_whom() -> None:
    book = read(*ASKING)
    assert book.asked_about(0, book.services[0].clauses[0]) == {1}
    assert book.asked_about(0, book.services[0].clauses[1]) == set()
    assert book.askers == {1: frozenset({0, 2}), 2: frozenset({1})}


def test_a_service_that_is_asked_about_answers_by_the_clauses_that_ask_about_nobody() -> None:
    book = read(*ASKING)
    assert [[each.id for each in answerable(service.clauses)] for service in book.services] == [["b"], ["a"], []]


@pytest.mark.parametrize(
    ("position", "leaves"),
    [
        (0, [(Leaf("drinking", "is", "daily"), 7), (Leaf("papers", "is", True), 14)]),
        (1, [(Leaf("drinking", "is", "daily"), 7)]),
        (2, [(Leaf("stable", "is", True), 0), (Leaf("drinking", "is", "daily"), 7)]),
    ],
)
def test_what_a_service_reads_is_what_it_asks_and_what_those_it_asks_about_ask(
    position: int, leaves: list[tuple[Leaf, int]]
) -> None:
    book = read(*ASKING, starts_in=(14, 7, 0))
    assert list(book.leaves_read(position, book.services[position].clauses)) == leaves
    assert book.facts_read(position, book.services[position].clauses) == {leaf.fact for leaf, _ in leaves}


def test_facts_read_are_closed_under_implications() -> None:
    chain = [{"if": GROWN, "then": {"adult": True}}]
    found = read_case(case(housing("s1", requires("a", GROWN)), who=somebody("housing"), implications=chain))
    book = as_written(found.catalogue.vocabulary, found.catalogue.services, starts_in=(0,))
    assert book.facts_read(0, book.services[0].clauses) == {"age", "adult"}


def test_the_same_rules_but_for_one_clause() -> None:
    lighter = read(*ASKING).without(0, "a")
    kept = [["b"], ["a", "b"], ["a"]]
    assert [[each.id for each in service.clauses] for service in lighter.services] == kept
    assert [[[each.id for each in service.clauses] for service in reading] for reading in lighter.readings] == [kept]


STALE = told_on("2026-05-20", requires("a", PAPERS))
FRESH = told_on("2026-05-21", requires("b", STABLE))


@pytest.mark.parametrize(
    ("clauses", "kept", "readings"),
    [
        # Others who ask read it with and without what nobody confirmed in time.
        ([STALE, FRESH], ["b"], [["a", "b"], ["b"]]),
        ([FRESH], ["b"], [["b"]]),
    ],
)
def test_the_hopeful_reading_leaves_stale_clauses_aside(
    clauses: list[Json], kept: list[str], readings: list[list[str]]
) -> None:
    found = read_case(case(service("s1", *clauses), who=somebody("housing"), stale_before="2026-05-21"))
    catalogue = found.catalogue
    book = hopeful(catalogue.vocabulary, catalogue.services, starts_in=(0,), stale_before=catalogue.stale_before)
    assert [each.id for each in book.services[0].clauses] == kept
    assert [[each.id for each in reading[0].clauses] for reading in book.readings] == readings


def test_the_strict_reading_counts_every_clause() -> None:
    book = read(housing("s1", STALE, FRESH))
    assert [each.id for each in book.services[0].clauses] == ["a", "b"]
    assert book.readings == (book.services,)
