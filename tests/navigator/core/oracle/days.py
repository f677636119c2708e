"""Ages and later days (section 1)."""

from datetime import date, timedelta


def age_on(born: date, day: date) -> int:
    """Whole years on a day; somebody born on 29 February is a year older on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def first_birth_younger_than(years: int, day: date) -> date:
    """The earliest date of birth of somebody not yet that many years old on a day."""
    born = date(day.year - years, day.month, min(day.day, 28))
    while age_on(born, day) >= years:
        born += timedelta(days=1)
    return born


def months_grown(later: int) -> int:
    """By how many months an `ago` has grown so many days later."""
    return later // 30
