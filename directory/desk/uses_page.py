"""The page that says by whom a row is used, from our own tables: Wagtail's index knows nothing of them."""

from functools import cached_property
from typing import Any

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.snippets.views.snippets import UsageView

from directory.desk.uses import Use, uses_of


class UsesPage(UsageView):
    """Every use that `uses_of` tells."""

    def get_queryset(self) -> list[Use]:
        return uses_of(self.object)

    @cached_property
    def columns(self) -> list[Column]:
        finder = AdminURLFinder(self.request.user)
        return [
            TitleColumn("name", label="Used by", accessor="by", get_url=lambda use: finder.get_edit_url(use.by)),
            Column("how", label="How"),
        ]

    def get_table(self, object_list: list[Use], **more: Any) -> Table:
        return Table(self.columns, object_list, base_url=self.index_url)
