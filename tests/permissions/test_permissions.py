"""Every route × every role × every method, against docs/permissions.md."""

from collections.abc import Iterable, Iterator

import pytest
from django.test import Client

from directory.roles import names
from tests.permissions.asking import ANSWERED, LISTS, LOOKS, NO_SUCH_METHOD, REFUSED, SIGN_IN, Answer, ask
from tests.permissions.routes import Route, all_routes
from tests.permissions.table import LOOK, NO, OTHERS_ONLY, OWN, PAGE, YES, patterns_for, rows
from tests.permissions.table import SIGN_IN as LED_TO_SIGN_IN
from tests.permissions.world import World, address_of, world_for

TABLE = rows(PAGE.read_text("utf-8"))
BY_PATTERN = {pattern: row for row in TABLE for pattern in row.routes}
ROUTES = {route.name: route for route in all_routes()}


def test_every_route_stands_in_the_table_once() -> None:
    told = {name: patterns_for(name, BY_PATTERN) for name in ROUTES}
    assert {name: patterns for name, patterns in told.items() if len(patterns) != 1} == {}


def test_every_row_of_the_table_speaks_of_a_route() -> None:
    spoken_of = {pattern for name in ROUTES for pattern in patterns_for(name, BY_PATTERN)}
    assert set(BY_PATTERN) - spoken_of == set()


def test_no_route_stands_in_two_rows() -> None:
    patterns = [pattern for row in TABLE for pattern in row.routes]
    assert sorted(patterns) == sorted(set(patterns))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.routes[0])
def test_every_row_answers_for_every_role(row: object) -> None:
    assert set(row.answers) == set(names.ALL)


@pytest.mark.whatever_database  # who may do what is decided by roles and routes, in Python
@pytest.mark.django_db
@pytest.mark.usefixtures("quickly")
# Wagtail leaves the file of a picture that it made smaller to the garbage collector.
@pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
@pytest.mark.parametrize("role", names.ALL)
def test_every_role_may_do_what_the_table_says_and_nothing_else(role: str) -> None:
    world = world_for(role)
    client = Client(raise_request_exception=False)
    if world.asking:
        client.force_login(world.asking)
    wrong = [line for route in ROUTES.values() for line in _wrongs(client, world, route, answer=_answer(route, role))]
    assert not wrong, "\n".join(wrong)


def _answer(route: Route, role: str) -> str:
    (pattern,) = patterns_for(route.name, BY_PATTERN)
    return BY_PATTERN[pattern].answers[role]


def _wrongs(client: Client, world: World, route: Route, *, answer: str) -> Iterator[str]:
    """What a role may do at one route, with its own things and with somebody else's, where the table says otherwise."""
    asked = {address_of(route, world, owner=world.other): (world.other, NO if answer == OWN else answer)}
    if world.asking:
        expected = {OWN: YES, OTHERS_ONLY: NO}.get(answer, answer)
        asked[address_of(route, world, owner=world.asking)] = (world.asking, expected)
    for address, (owner, expected) in asked.items():
        answers = list(ask(client, address, is_list=bool(LISTS.search(route.name))))
        for fault in _faults(answers, YES if expected == OTHERS_ONLY else expected):
            yield f"{route.name} of {owner}: {expected}, but {fault}"


def _faults(answers: Iterable[Answer], expected: str) -> Iterator[str]:
    answers = list(answers)
    yield from (str(answer) for answer in answers if answer.status >= 500)
    may = [answer for answer in answers if expected == YES or (expected == LOOK and answer.method in LOOKS)]
    yield from (str(answer) for answer in may if answer.outcome in (REFUSED, SIGN_IN))
    if may and all(answer.outcome == NO_SUCH_METHOD for answer in may):
        yield "no method is answered"
    refusals = (SIGN_IN, NO_SUCH_METHOD) if expected == LED_TO_SIGN_IN else (REFUSED, SIGN_IN, NO_SUCH_METHOD)
    for answer in answers:
        if answer not in may and (answer.outcome not in refusals or answer.written):
            yield str(answer)
        if expected == LOOK and answer in may and answer.written:
            yield str(answer)


def test_a_route_that_is_answered_is_a_fault_where_the_table_says_no() -> None:
    assert list(_faults([Answer("GET", ANSWERED, 200)], NO)) == ["GET: 200, answered"]


def test_a_refusal_that_writes_is_a_fault() -> None:
    assert list(_faults([Answer("POST", REFUSED, 403, ["UPDATE x"])], NO)) == ["POST: 403, refused, wrote UPDATE x"]
