"""What becomes of texts that are long, empty or broken."""

import pytest

from directory.importing.values import At, Findings, Id, Line, Page, Slug
from directory.importing.values.texts import A_LINE, A_PAGE
from directory.models import texts as models_texts


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Night Shelter", "Night Shelter"),
        ("  Night Shelter ", "Night Shelter"),
        ("Night\nShelter", "Night Shelter"),
        ("Café Übergang 夜", "Café Übergang 夜"),
        ("", ""),
    ],
)
def test_a_line_is_read_as_it_stands_but_for_its_ends_and_breaks(written: str, read: str) -> None:
    found = Findings()
    assert Line().read(written, At(found)) == read
    assert found == Findings()


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("a\x00b", "letters, numbers and signs; character 2 is U+0000"),
        ("\x1b[31m", "letters, numbers and signs; character 1 is U+001B"),
        ("Open \u202eroom", "letters, numbers and signs; character 6 is U+202E"),
        ("caf\udce9", "text in UTF-8; byte E9 at character 4 is not"),
        ("\ud800", "letters, numbers and signs; character 1 is U+D800"),
        ("caf�", "the text as it was before characters were lost; character 4 stands for one"),
        (17, "text, at most 10000 characters"),
        (None, "text, at most 10000 characters"),
        ("x" * 10_001, "text, at most 10000 characters; this has 10001"),
    ],
)
def test_what_is_no_text_is_refused_and_told_where(broken: object, expected: str) -> None:
    found = Findings()
    assert Page().read(broken, At(found, "description")) == ""
    assert [(fault.path, fault.expected) for fault in found.faults] == [("description", expected)]


def test_a_line_break_that_was_written_out_is_mended_and_told() -> None:
    found = Findings()
    assert Page().read(r"one\ntwo\r\nthree", At(found)) == "one\ntwo\nthree"
    assert len(found.notes) == 1
    assert found.faults == []


def test_fifty_million_characters_are_shown_shortened() -> None:
    found = Findings()
    Page().read("y" * 50_000_000, At(found))
    assert len(found.faults[0].found) <= 80


def test_what_is_secret_is_shown_to_nobody() -> None:
    found = Findings()
    At(found, "address_1", is_secret=True).refuse("14 Hobbholm Row", "nothing")
    assert "Hobbholm" not in str(found.faults[0])


@pytest.mark.parametrize(("value", "id"), [("a/1", "a/1"), (17, "17")])
def test_an_id_may_be_a_number(value: object, id: str) -> None:
    assert Id().read(value, At(Findings())) == id


@pytest.mark.parametrize("value", ["", "  ", True, 1.5, "x" * 201])
def test_an_id_is_never_empty(value: object) -> None:
    found = Findings()
    Id().read(value, At(found))
    assert len(found.faults) == 1


@pytest.mark.parametrize(("slug", "faults"), [("night-shelter-2", 0), ("Night Shelter", 1), ("-a", 1), ("a--b", 1)])
def test_a_slug_can_stand_in_an_address(slug: str, faults: int) -> None:
    found = Findings()
    Slug().read(slug, At(found))
    assert len(found.faults) == faults


def test_texts_are_as_long_as_the_directory_keeps_them() -> None:
    assert (A_LINE, A_PAGE) == (models_texts.A_LINE, models_texts.A_PAGE)
