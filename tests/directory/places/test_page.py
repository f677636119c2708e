"""What docs/places.md says of the code is so."""

import re
from pathlib import Path

import pytest

from directory.places import geocoding, postcodes, resolving, tables
from directory.places.postcodes import read_postcode
from tests.docs.examples import coded, page, rows

PAGE = page("places.md")


@pytest.mark.parametrize("row", rows(PAGE, under="## What can be typed"), ids=lambda row: row[0])
def test_what_the_page_says_can_be_typed_is_read_so(row: list[str]) -> None:
    (typed,), (read,) = coded(row[0]), coded(row[1])
    assert str(read_postcode(typed)) == read


def test_the_page_names_every_code_of_a_fault() -> None:
    source = "".join(Path(module.__file__ or "").read_text("utf-8") for module in (postcodes, resolving))
    raised = set(re.findall(r'PostcodeFault\("(\w+)"', source))
    told = {coded(row[0])[0] for row in rows(PAGE, under="### What is refused")}
    assert told == raised


def test_the_page_names_every_file_of_the_tables() -> None:
    told = {name for row in rows(PAGE, under="## The tables") for name in coded(row[0])}
    assert told == {path.name for path in tables.DATA.iterdir()}


def test_the_page_names_every_key_of_the_geocoder() -> None:
    told = [coded(row[0])[0] for row in rows(PAGE, under="### The geocoder")]
    assert tuple(told) == geocoding.KEYS
