"""Telephone numbers."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import Orderable

from directory.models.texts import line

COUNTRY = "GB"
"""The country whose way of dialling is meant where a number does not begin with +."""


def refuse_no_number(value: str) -> None:
    """Raises `ValidationError` unless a telephone in the UK could dial this; short numbers (111, 999) count."""
    digits = value.replace(" ", "")
    if digits.isdigit() and 3 <= len(digits) <= 6:
        return
    try:
        if phonenumbers.is_possible_number(phonenumbers.parse(value, COUNTRY)):
            return
    except phonenumbers.NumberParseException:
        pass  # told below, in the same words as a number of the wrong length
    raise ValidationError(
        "“%(value)s” is not a telephone number. Expected something like 0114 496 0000 or +44 114 496 0000.",
        code="no_number",
        params={"value": value},
    )


class Phone(Orderable):
    """A number and what it is for (HSDS phone)."""

    class Type(models.TextChoices):
        VOICE = "voice", "Voice"
        TEXT = "text", "Text messages"
        TEXTPHONE = "textphone", "Textphone"
        FAX = "fax", "Fax"

    number = models.CharField(max_length=40, validators=[refuse_no_number])
    extension = line(max_length=20)
    type = models.CharField(max_length=10, choices=Type, default=Type.VOICE)
    description = line(help_text="What it is for: “referrals only”, “ask for the duty worker”.")
    is_free = models.BooleanField("free to call", null=True, blank=True, help_text="Leave open where you do not know.")

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.number

    @property
    def to_dial(self) -> str:
        """The number as a telephone dials it, for a link: +441144960000, or 111 as it stands."""
        return dialled(self.number)


def dialled(number: str) -> str:
    """A number as a telephone dials it; of what is no number its digits, since a page must not end over them."""
    digits = number.replace(" ", "")
    if digits.isdigit() and len(digits) <= 6:
        return digits
    try:
        return phonenumbers.format_number(phonenumbers.parse(number, COUNTRY), phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        return "".join(sign for sign in number if sign in "+0123456789")
