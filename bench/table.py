"""A table as plain text: the first column to the left, figures to the right."""

from __future__ import annotations

from collections.abc import Sequence

GAP = "  "


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their head, with a line between; every row has as many cells as the head."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    ruler = GAP.join("-" * width for width in widths)
    return "\n".join([_line(head, widths), ruler, *(_line(row, widths) for row in rows)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = [
        cell.rjust(width) if column else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return GAP.join([first, *others]).rstrip()


def milliseconds(value: float) -> str:
    """To three figures: 0.0512, 5.12, 51.2, 512."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}" if value < 10 else f"{value:.1f}"
