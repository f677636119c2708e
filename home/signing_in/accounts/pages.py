"""The pages about accounts and roles: which may be opened, by whom; what is told and written down afterwards."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from wagtail.users.views import groups, users

from directory.roles.changes import Action, keep_deed
from directory.roles.limits import is_of_the_site, may_change_account
from home.signing_in.accounts.forms import KnownAccount, NewAccount, Role


class ByWhom:
    """A page whose form is told who fills it in."""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "by": self.request.user}


class AccountList(users.IndexView):
    """All accounts; those that the reader may not change lead nowhere."""

    def get_edit_url(self, instance: Any) -> str | None:
        return super().get_edit_url(instance) if may_change_account(instance, by=self.request.user) else None


class AddAccount(ByWhom, users.CreateView):
    """A new account; a first password is in the history."""

    def save_instance(self) -> Any:
        account = super().save_instance()
        if self.form.cleaned_data.get("password1"):
            keep_deed(Action.PASSWORD_SET, account=account)
        return account


class EditAccount(ByWhom, users.EditView):
    """An account; raises PermissionDenied where it is not for the reader to change.

    Another address is in the history, and is told to the old one: codes for signing in go to the new one from now on.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_change_account(self.object, by=request.user):
            raise PermissionDenied
        self.old_address = self.object.email
        return super().dispatch(request, *args, **kwargs)

    def save_instance(self) -> Any:
        account = super().save_instance()
        if self.form.cleaned_data.get("password1"):
            keep_deed(Action.PASSWORD_SET, account=account)
        if account.email != self.old_address:
            keep_deed(Action.ADDRESS_CHANGED, account=account)
            self._tell_the_old_address()
        return account

    def _tell_the_old_address(self) -> None:
        if self.old_address:
            get_adapter(self.request).send_mail("account/email/address_changed", self.old_address, {})


class AccountPages(users.UserViewSet):
    """Accounts. None is made from a copy of another: it would come with rights that nobody chose for it."""

    copy_view_enabled = False
    index_view_class = AccountList
    add_view_class = AddAccount
    edit_view_class = EditAccount

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        return KnownAccount if for_update else NewAccount


class EndRole(groups.DeleteView):
    """Asks once more; raises PermissionDenied for a role of the site, which the next `migrate` would bring back."""

    def get_object(self, *how: Any) -> Any:
        group = super().get_object(*how)
        if is_of_the_site(group):
            raise PermissionDenied
        return group


class RolePages(groups.GroupViewSet):
    """Groups: the roles, and whatever a site adds to them."""

    delete_view_class = EndRole

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        return Role
