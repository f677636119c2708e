"""What the navigator hooks into the admin."""

from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from navigator.editing import language


@hooks.register("register_admin_urls")
def pages_for_editors() -> list[URLPattern]:
    """Pages beside Wagtail's own, behind the same sign-in."""
    return language.urlpatterns


@hooks.register("register_help_menu_item")
def how_rules_are_written() -> MenuItem:
    """The way to them from the menu."""
    return MenuItem("How rules are written", reverse("rule_language"), name="rule-language", icon_name="help", order=10)
