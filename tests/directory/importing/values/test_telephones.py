"""Telephone numbers, and what spreadsheets and shifted columns make of them."""

import pytest

from directory.importing.values import At, Findings, Telephone


def refusal(text: object) -> str:
    """What is expected instead of this; "" where it is a number."""
    found = Findings()
    Telephone().read(text, At(found))
    return found.faults[0].expected if found.faults else ""


@pytest.mark.parametrize(
    "number", ["0114 496 0000", "+44 114 496 0000", "(0114) 4960000", "111", "116 123", "0808 157 0000", ""]
)
def test_numbers_that_can_be_dialled_are_read(number: str) -> None:
    assert refusal(number) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-03-01", "this is a day, so the columns may have shifted"),
        ("01/03/2024", "this is a day, so the columns may have shifted"),
        ("4.41145E+11", "a spreadsheet has rounded this one: format the column as text"),
        ("1144960000", "a spreadsheet has eaten the 0 or + at its beginning"),
        ("441144960000", "a spreadsheet has eaten the 0 or + at its beginning"),
        ("ask at the desk", ""),
        ("0114", "a telephone number"),
        ("12345678", "a telephone number"),
        ("07", ""),
    ],
)
def test_what_is_no_number_is_refused_with_what_may_have_happened(text: str, told: str) -> None:
    assert told in refusal(text)
    assert refusal(text).startswith("a telephone number")


def test_a_number_that_is_not_text_is_refused() -> None:
    assert refusal(1144960000).startswith("a telephone number")
