"""Calls are counted by address, and no address is kept."""

import pickle
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from navigator.api.limiting import AT_ONCE, RATE, ByAddress, in_turn
from tests.navigator.api.asked import JSON, PLAN

pytestmark = pytest.mark.django_db

ADDRESS, ANOTHER = "192.0.2.71", "192.0.2.72"


@pytest.fixture
def allowed() -> int:
    return int(RATE.partition("/")[0])


@pytest.fixture(autouse=True)
def _an_empty_count() -> Iterator[None]:
    ByAddress.cache.clear()
    yield
    ByAddress.cache.clear()


def call(address: str, **headers: str) -> int:
    """The status of a call that costs no plan."""
    return Client(headers=headers).post(PLAN, b"[]", content_type=JSON, REMOTE_ADDR=address).status_code


def test_one_address_too_often_waits_and_another_does_not(allowed: int) -> None:
    assert {call(ADDRESS) for _ in range(allowed)} == {422}
    response = Client().post(PLAN, b"[]", content_type=JSON, REMOTE_ADDR=ADDRESS)
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 60
    assert response.json() == {"faults": [{"path": "", "expected": "fewer requests, at once or in a minute"}]}
    assert call(ANOTHER) == 422


def test_while_enough_plans_are_made_for_programs_the_next_is_told_to_come_again() -> None:
    enquiry = b'{"format": 1, "person": {"facts": {"needs": ["housing"]}}}'
    with ExitStack() as turns:
        for _ in range(AT_ONCE):
            turns.enter_context(in_turn())
        busy = Client().post(PLAN, enquiry, content_type=JSON)
        assert (busy.status_code, busy.headers["Retry-After"]) == (429, "1")
    assert Client().post(PLAN, enquiry, content_type=JSON).status_code == 200


def test_no_header_makes_another_caller_of_one(allowed: int) -> None:
    limit = ByAddress()
    keys = {limit.get_cache_key(_from(ADDRESS, HTTP_X_FORWARDED_FOR=f"192.0.2.{n}")) for n in range(3)}
    assert len(keys) == 1


def test_no_address_is_kept() -> None:
    call(ADDRESS)
    kept = pickle.dumps(ByAddress.cache._cache)
    assert len(ByAddress.cache._cache) == 1
    assert ADDRESS.encode() not in kept


def test_a_stand_in_cannot_be_made_without_the_key_of_the_process() -> None:
    first, second = ByAddress(), ByAddress()
    assert first.get_cache_key(_from(ADDRESS)) != second.get_cache_key(_from(ADDRESS))
    assert first.get_cache_key(_from(ADDRESS)) == first.get_cache_key(_from(ADDRESS))


def test_what_anybody_may_read_is_not_counted(allowed: int) -> None:
    assert {Client().get("/api/navigator/vocabulary").status_code for _ in range(3)} == {200}
    assert not ByAddress.cache._cache


def _from(address: str, **more: str) -> HttpRequest:
    request: HttpRequest = RequestFactory().post(PLAN, REMOTE_ADDR=address, **more)
    return request
