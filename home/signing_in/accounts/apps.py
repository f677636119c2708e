"""Puts our pages for accounts and roles where Wagtail has its own."""

from wagtail.users.apps import WagtailUsersAppConfig


class Accounts(WagtailUsersAppConfig):
    """Wagtail's app of accounts, with pages that nobody can use to become somebody else."""

    user_viewset = "home.signing_in.accounts.pages.AccountPages"
    group_viewset = "home.signing_in.accounts.pages.RolePages"
