"""Where these pages hang in the admin, and what its history calls their deeds."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from directory.confidential.rights import may_read, may_write
from directory.confidential.trail import register_actions


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    """Behind the sign-in of the admin, as all that is registered so."""
    return [path("confidential/", include("directory.confidential.urls"))]


@hooks.register("register_log_actions")
def actions(registry: LogActionRegistry) -> None:
    """Names the deeds."""
    register_actions(registry)


class ForFew(MenuItem):
    """In the menu of those who may read or write addresses."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user) or may_write(request.user)


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """Confidential places, after the directory."""
    return ForFew(
        "Confidential places",
        reverse("directory_confidential:places"),
        name="confidential",
        icon_name="lock",
        order=160,
    )
