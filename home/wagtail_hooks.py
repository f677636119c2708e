"""What editors of the site find in the menu."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import SafetyLine
from home.signing_in.accounts.bulk import AssignRole, DeleteAccounts, SetActiveState
from home.signing_in.accounts.memberships import Memberships


@register_snippet
class SafetyLines(SnippetViewSet):
    """The numbers to call in danger or distress."""

    model = SafetyLine
    icon = "warning"
    menu_label = "Safety lines"
    add_to_admin_menu = True
    list_display = ["when", "number", "on_every_page"]


@hooks.register("register_admin_viewset")
def memberships() -> Memberships:
    """Under Settings, beside the accounts: who keeps the listings of which organisation."""
    return Memberships()


@hooks.register("register_admin_menu_item")
def own_sign_in() -> MenuItem:
    """The way to one's own password and second step, which are not on Wagtail's page of the account."""
    return MenuItem("Your sign-in", reverse("mfa_index"), name="your-sign-in", icon_name="key", order=9000)


# After Wagtail's own, whose places they take: the last action of a name counts.
for action in (AssignRole, DeleteAccounts, SetActiveState):
    hooks.register("register_bulk_action", action, order=1)
