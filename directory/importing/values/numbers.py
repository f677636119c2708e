"""Numbers: whole ones, money, degrees. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from directory.importing.values.findings import At


@dataclass(frozen=True)
class Whole:
    """A whole number, ends included."""

    least: int = 0
    most: int = 32_767

    @property
    def told(self) -> str:
        return f"a whole number from {self.least} to {self.most}"

    def read(self, value: Any, at: At) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        at.refuse(value, self.told)
        return self.least


@dataclass(frozen=True)
class Money:
    """An amount, with pence at the most."""

    told: str = "an amount such as 2.50, or 0 for free"

    def read(self, value: Any, at: At) -> Decimal:
        amount = _decimal(value)
        if amount is None or not 0 <= amount < 1_000_000 or amount != round(amount, 2):
            at.refuse(value, self.told)
            return Decimal(0)
        return round(amount, 2)


@dataclass(frozen=True)
class Degrees:
    """A latitude or a longitude (WGS 84)."""

    most: int

    @property
    def told(self) -> str:
        return f"degrees from -{self.most} to {self.most}"

    def read(self, value: Any, at: At) -> float:
        degrees = _decimal(value)
        if degrees is None or not -self.most <= degrees <= self.most:
            at.refuse(value, self.told)
            return 0.0
        return float(degrees)


def _decimal(value: Any) -> Decimal | None:
    """The number; None for true and false, for what is none, and for what has no end."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
