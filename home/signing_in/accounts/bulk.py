"""The actions on many ticked accounts: what nobody may do to one account, they may not do to many."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, SetActiveStateBulkAction

from directory.roles.limits import groups_refused, may_change_account


class AssignRole(AssignRoleBulkAction):
    """Gives a role to many, and leaves those out who may not be changed, and whoever may not give it to themself."""

    def check_perm(self, obj: Any) -> bool:
        by = self.request.user
        chosen = [self._role()] if self._role() else []
        return super().check_perm(obj) and may_change_account(obj, by=by) and not groups_refused(chosen, to=obj, by=by)

    def _role(self) -> Group | None:
        form = getattr(self, "cleaned_form", None)
        return form.cleaned_data["role"] if form else None


class SetActiveState(SetActiveStateBulkAction):
    """Opens or closes many, and leaves those out who may not be changed."""

    def check_perm(self, obj: Any) -> bool:
        return super().check_perm(obj) and may_change_account(obj, by=self.request.user)
