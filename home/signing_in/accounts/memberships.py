"""The pages on which administrators say who keeps the listings of which organisation.

A membership names an account and an organisation once and for all; what changes is the role. Whoever goes to another
organisation gets another membership: so the history never tells of one that was somebody else's.
"""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from directory.desk.lists.columns import column
from directory.desk.lists.searching import PlainSearchForm, found_in
from directory.models import Membership
from directory.roles.limits import may_change_account


class AccountName(forms.CharField):
    """An account by its name, as somebody types it: a list of all would be thousands long."""

    def clean(self, value: Any) -> Any:
        """The account of this name; refuses a name that nobody has, and that of a closed account."""
        name = super().clean(value)
        account = get_user_model().objects.filter(username=name).first()
        if account is None:
            raise forms.ValidationError(f"There is no account of the name “{name}”.")
        if not account.is_active:
            raise forms.ValidationError(f"The account of {name} is closed.")
        return account


class NewMembership(WagtailAdminModelForm):
    """Somebody comes to an organisation."""

    user = AccountName(label="Account", max_length=150, help_text="Its name, as it stands in the list of users.")

    def clean_user(self) -> Any:
        """The account; refuses one that only a superuser may change."""
        account = self.cleaned_data["user"]
        if not may_change_account(account, by=self.for_user):
            raise forms.ValidationError("Only a superuser changes what a superuser keeps.")
        return account

    def clean(self) -> dict[str, Any]:
        """All of it; refuses a second membership of the same organisation."""
        given = super().clean()
        account, organisation = given.get("user"), given.get("organisation")
        if account and organisation and Membership.objects.filter(user=account, organisation=organisation).exists():
            raise forms.ValidationError(f"{account} keeps the listings of {organisation} already: change that role.")
        return given


class KnownMembership(WagtailAdminModelForm):
    """Somebody gets another role at the same organisation."""

    class Meta:
        model = Membership
        fields = ("role",)


class OfAnAccount:
    """A page about one membership; raises PermissionDenied where it is a superuser's and the reader is none."""

    def get_object(self, *how: Any) -> Membership:
        found: Membership = super().get_object(*how)
        if not may_change_account(found.user, by=self.request.user):
            raise PermissionDenied
        return found


class MembershipList(generic.IndexView):
    """All memberships, found by the names of accounts and organisations."""

    def get_base_queryset(self) -> QuerySet[Membership]:
        return super().get_base_queryset().select_related("user", "organisation")

    def get_search_form(self) -> forms.Form:
        return PlainSearchForm(self.request.GET) if "q" in self.request.GET else PlainSearchForm()

    @cached_property
    def columns(self) -> list[Column]:
        account = self._get_title_column("user")
        account.label, account.sort_key = "Account", "user__username"
        return [
            account,
            column("organisation", "Organisation", "organisation.name", sort="organisation__name"),
            column("role", "Role", "get_role_display", sort="role"),
            column("since", "Since", lambda row: f"{row.since:%-d %b %Y}", sort="since"),
        ]

    def get_edit_url(self, instance: Membership) -> str | None:
        return super().get_edit_url(instance) if may_change_account(instance.user, by=self.request.user) else None

    def search_queryset(self, queryset: QuerySet[Membership]) -> QuerySet[Membership]:
        return found_in(queryset, self.search_query, fields=self.search_fields) if self.is_searching else queryset


class ChangeRole(OfAnAccount, generic.EditView):
    """Another role at the same organisation."""


class EndMembership(OfAnAccount, generic.DeleteView):
    """Asks once more."""

    page_title = "End"
    success_message = "Ended: %(object)s."
    confirmation_message = (
        "From then on this account keeps none of the organisation’s listings. The account stays open."
    )

    def get_usage_url(self) -> None:
        """No page of Wagtail's usage: nothing names a membership."""
        return


class Memberships(ModelViewSet):
    """Who keeps the listings of which organisation, and as what."""

    model = Membership
    name = "memberships"
    icon = "group"
    menu_order = 602
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = MembershipList
    edit_view_class = ChangeRole
    delete_view_class = EndMembership
    search_fields = ["user__username", "user__first_name", "user__last_name", "user__email", "organisation__name"]
    list_filter = ["role"]
    delete_template_name = "account/end_membership.html"

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        if for_update:
            return KnownMembership
        # Only now is it known how an organisation is picked from thousands.
        return forms.modelform_factory(Membership, form=NewMembership, fields=("user", "organisation", "role"))
