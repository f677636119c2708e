"""What is only half filled in, in a draft that was kept so."""

import pytest

from navigator.editing.beside.reading import read_back
from tests.directory.cast import a_draft

pytestmark = pytest.mark.django_db


def test_a_need_that_was_kept_without_what_is_done_about_it_is_told_in_plain_words() -> None:
    read = read_back(a_draft(needs={"company": ""}))
    assert read.unfinished == ("“Company and something to do”: choose what the service does about it.",)
    assert (read.faults, read.parts) == ((), ())
