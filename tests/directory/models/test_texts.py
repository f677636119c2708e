"""Which signs no text of a listing may hold."""

import pytest
from django.core.exceptions import ValidationError

from directory.models.texts import refuse_control_characters


@pytest.mark.parametrize("text", ["Day Centre", "Líne\ntwo\tthree", "مركز النهار", "شلتر \u200f(24)", "👩‍👧", ""])
def test_what_people_write_is_text(text: str) -> None:
    refuse_control_characters(text)


@pytest.mark.parametrize(("text", "told"), [("a\0", "U+0000"), ("\x1b[31m", "U+001B"), ("a\u202egnp.exe", "U+202E")])
def test_what_no_keyboard_makes_is_refused_by_its_place(text: str, told: str) -> None:
    with pytest.raises(ValidationError, match=rf"Character \d is {told.replace('+', '[+]')}"):
        refuse_control_characters(text)


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_no_sign_turns_the_text_around_it(sign: str) -> None:
    with pytest.raises(ValidationError):
        refuse_control_characters(f"Day {sign}Centre")
