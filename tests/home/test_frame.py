"""The frame of every page: the way around."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("path", "marked"), [("/plan/", ["/plan/"]), ("/", []), ("/nowhere/", [])])
def test_the_navigation_marks_the_page_one_is_on(client: Client, path: str, marked: list[str]) -> None:
    assert re.findall(r'<a href="([^"]+)" aria-current="page">', client.get(path).text) == marked
