"""A form that cannot be shown to come from here is refused in our own frame and words."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

CANARY = "canary-i-sleep-rough"


@pytest.fixture
def refusal() -> str:
    """What somebody reads who posts answers without the mark of our page."""
    response = Client(enforce_csrf_checks=True).post("/plan/", {"needs": CANARY, "sleeping": CANARY})
    assert response.status_code == 403
    assert "no-store" in response["Cache-Control"]
    return response.text


def test_the_refusal_says_what_to_do_and_offers_to_leave(refusal: str) -> None:
    assert "Nothing you typed was kept" in refusal
    assert 'href="/plan/"' in refusal
    assert 'href="/leave/"' in refusal


def test_the_refusal_repeats_no_answer_and_no_technical_word(refusal: str) -> None:
    assert CANARY not in refusal
    assert "CSRF" not in refusal
