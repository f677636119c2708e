"""What makes tens of thousands of requests bearable: nothing is drawn, and nothing is kept between them."""

import logging
from collections.abc import Callable, Iterator
from copy import copy
from pathlib import Path
from typing import Any

import pytest
from django.template.base import Template
from django.utils.safestring import SafeString
from pytest_django import Settings

from home.demo_accounts import NoDemoAccountsInProduction


@pytest.fixture
def quickly(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Pages are answered without being drawn, sessions live in the cookie, and files in a folder of this test.

    Each account is read once with its rights: what a request changes about them is undone before the next.
    """
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(Template, "render", _drawn)
    monkeypatch.setattr(NoDemoAccountsInProduction, "get_user", _remembering(NoDemoAccountsInProduction.get_user))
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def _drawn(self: Template, context: Any) -> SafeString:
    """As good as nothing: who may see a page is decided before. Not empty, since empty messages are dropped."""
    return SafeString("drawn")


def _remembering(read: Callable[[Any, int], Any]) -> Callable[[Any, int], Any]:
    accounts: dict[int, Any] = {}

    def get_user(backend: Any, number: int) -> Any:
        if number not in accounts:
            accounts[number] = read(backend, number)
            accounts[number].get_all_permissions()
        return copy(accounts[number])

    return get_user
