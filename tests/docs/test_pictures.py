"""Pictures of the documents: each can be taken anew, each is small, each says in words what it shows."""

import re

import pytest

from tests.docs.examples import DOCS
from tests.docs.pictures import LARGEST, PICTURES
from tests.docs.test_links import PAGES, named

SHOWN = [
    (page, *found) for page in PAGES for found in re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", page.read_text("utf-8"))
]


@pytest.mark.parametrize(("page", "words", "file"), SHOWN, ids=[f"{named(page)}: {file}" for page, _, file in SHOWN])
def test_every_picture_is_small_and_has_words_for_whoever_cannot_see_it(page: object, words: str, file: str) -> None:
    assert len(words.split()) >= 5
    assert (DOCS / file.rpartition("/")[2]).stat().st_size <= LARGEST


def test_every_picture_that_is_taken_is_shown() -> None:
    assert {f"{name}.png" for name in PICTURES} <= {file for _, _, file in SHOWN}
