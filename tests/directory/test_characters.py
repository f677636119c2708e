import pytest

from directory.characters import is_text


@pytest.mark.parametrize("character", ["a", "é", "夜", "ש", "\n", "\t", " ", "\u00a0", "👪", "\u200d"])
def test_whatever_people_write_is_text(character: str) -> None:
    assert is_text(character)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\ud800", "\u202e", "\u2066"])
def test_controls_halves_and_turning_signs_are_not(character: str) -> None:
    assert not is_text(character)
