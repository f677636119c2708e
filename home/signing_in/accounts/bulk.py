"""The actions on many ticked accounts: what nobody may do to one account, they may not do to many."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.log_actions import log
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, DeleteBulkAction, SetActiveStateBulkAction

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
    """Opens or closes many, each an entry of the history; leaves those out who may not be changed."""

    def check_perm(self, obj: Any) -> bool:
        return super().check_perm(obj) and may_change_account(obj, by=self.request.user)

    @classmethod
    def execute_action(cls, objects: list[Any], mark_as_active: bool = False, **_: Any) -> tuple[int, int]:
        """Saves each by itself: what Wagtail does to all at once leaves no trace."""
        for account in objects:
            account.is_active = mark_as_active
            account.save(update_fields=["is_active"])
        return len(objects), 0


class DeleteAccounts(DeleteBulkAction):
    """Deletes many, each an entry of the history."""

    @classmethod
    def execute_action(cls, objects: list[Any], **_: Any) -> tuple[int, int]:
        for account in objects:
            log(account, "wagtail.delete")
            account.delete()
        return len(objects), 0
