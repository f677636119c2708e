"""Columns of the lists of the desk, and what stands in their cells."""

from collections.abc import Callable
from typing import Any

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from directory.models import Service

Said = Callable[[Any], Any]
WIDE = "desk-wide"


def column(name: str, label: str, said: Said | str, *, sort: str | None = None, wide: bool = False) -> Column:
    """A column that shows what `said` tells of a row; ordered by the field `sort`, if by any.

    A wide one is left out where the window is narrow, so that the names keep their room.
    """
    return Column(name, label=label, accessor=said, sort_key=sort, classname=WIDE if wide else None)


def identifying_columns() -> list[Column]:
    """What says in a spreadsheet which row this is: also to programs, and after its name has changed."""
    return [
        column("uuid", "UUID", lambda row: str(row.uuid)),
        column("slug", "Slug", "slug"),
        column("name", "Name", "name"),
    ]


def updated_column() -> Column:
    """When the newest version of a listing was kept."""
    return UpdatedAtColumn(classname=WIDE)


def needs_said(service: Service) -> str:
    """The needs it is for, by name; wants them prefetched."""
    return ", ".join(each.need.name for each in service.needs.all())


def confirmed_said(service: Service) -> str:
    """The day of its confirmation, or that there was none."""
    return service.confirmed_on.strftime("%-d %b %Y") if service.confirmed_on else "Never"
