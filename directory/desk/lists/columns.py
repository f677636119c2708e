"""Columns of the lists of the desk, and what stands in their cells."""

from collections.abc import Callable
from typing import Any

from wagtail.admin.ui.tables import Column, UpdatedAtColumn

from directory.models import Service

Said = Callable[[Any], Any]


class NamedCells(Column):
    """A column of which each cell says its heading: where the window is narrow, cells stand below one another."""

    cell_template_name = "directory/desk/lists/cell.html"


class Updated(UpdatedAtColumn):
    """When the newest version was kept."""

    cell_template_name = "directory/desk/lists/date_cell.html"


def column(name: str, label: str, said: Said | str, *, sort: str | None = None) -> Column:
    """A column that shows what `said` tells of a row; ordered by the field `sort`, if by any."""
    return NamedCells(name, label=label, accessor=said, sort_key=sort)


def identifying_columns() -> list[Column]:
    """What says in a spreadsheet which row this is: also to programs, and after its name has changed."""
    return [
        column("uuid", "UUID", lambda row: str(row.uuid)),
        column("slug", "Slug", "slug"),
        column("name", "Name", "name"),
    ]


def updated_column() -> Column:
    """When the newest version of a listing was kept."""
    return Updated()


def needs_said(service: Service) -> str:
    """The needs it is for, by name; wants them prefetched."""
    return ", ".join(each.need.name for each in service.needs.all())


def confirmed_said(service: Service) -> str:
    """The day of its confirmation, or that there was none."""
    return service.confirmed_on.strftime("%-d %b %Y") if service.confirmed_on else "Never"
