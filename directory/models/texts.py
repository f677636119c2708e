"""Kinds of text field: how long each may be, and which characters none may hold."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models

from directory.characters import is_text

A_LINE = 255
"""The longest single line, in characters."""
A_PAGE = 10_000
"""The longest text, in characters: about three printed pages, more than anybody reads about one service."""


def refuse_control_characters(value: str) -> None:
    """Raises `ValidationError` for a character that no keyboard makes: U+0000, U+001B, half a surrogate, U+202E."""
    for place, character in enumerate(value, start=1):
        if not is_text(character):
            raise ValidationError(
                "Character %(place)d is U+%(code)s, which is not text. Expected letters, numbers and signs.",
                code="control_character",
                params={"place": place, "code": f"{ord(character):04X}"},
            )


def line(*, help_text: str = "", max_length: int = A_LINE, blank: bool = True, **more: object) -> models.CharField:
    """A field for one line of text."""
    return models.CharField(
        max_length=max_length, blank=blank, help_text=help_text, validators=[refuse_control_characters], **more
    )


def page(*, help_text: str = "", blank: bool = True, **more: object) -> models.TextField:
    """A field for a text of some lines."""
    checks = [MaxLengthValidator(A_PAGE), refuse_control_characters]
    return models.TextField(blank=blank, help_text=help_text, validators=checks, **more)
