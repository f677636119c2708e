"""Bank holidays of the four nations. They are content: seeded from a library, and editors have the last word."""

from datetime import date

from django.db import models

from directory.models.texts import line


class Nation(models.TextChoices):
    """The nations of the UK, each with bank holidays of its own."""

    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern_ireland", "Northern Ireland"


class BankHoliday(models.Model):
    """A day on which services of a nation may keep other hours."""

    day = models.DateField()
    nation = models.CharField(max_length=20, choices=Nation)
    name = line(blank=False, max_length=100)

    class Meta:
        ordering = ["day", "nation"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "nation"],
                name="a_day_is_one_bank_holiday_of_a_nation",
                violation_error_message="This day is a bank holiday there already.",
            ),
            models.CheckConstraint(condition=models.Q(nation__in=Nation.values), name="bank_holiday_nation_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.day}, {self.get_nation_display()}"


class SeededBankHoliday(models.Model):
    """A bank holiday that was seeded once, and so never is again: editors may have moved, renamed or deleted it."""

    day = models.DateField()
    nation = models.CharField(max_length=20, choices=Nation)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "nation"], name="a_bank_holiday_is_seeded_once")]

    def __str__(self) -> str:
        return f"{self.day}, {self.get_nation_display()}"


def bank_holidays_of(nation: str) -> frozenset[date]:
    """Every bank holiday known of a nation."""
    return frozenset(BankHoliday.objects.filter(nation=nation).values_list("day", flat=True))
