"""What the directory hooks into the admin."""

from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from directory.desk import action_menu, bulk, history
from directory.desk.dashboard.panels import panels_for
from directory.desk.lists.spreadsheets import make_exports_harmless
from directory.desk.rule_text import use_rule_text
from directory.desk.viewsets import Directory

use_rule_text()
make_exports_harmless()
register_snippet(Directory)

# After Wagtail's own, whose place the one for deleting takes.
for action in (bulk.PublishMany, bulk.WithdrawMany, bulk.DeleteMany):
    hooks.register("register_bulk_action", action, order=100)


@hooks.register("register_admin_urls")
def pages_of_the_desk() -> list[URLPattern | URLResolver]:
    """Pages beside Wagtail's own, behind the same sign-in."""
    return [path("locations/", include("directory.desk.pins.urls"))]


@hooks.register("register_log_actions")
def say_what_happened(actions: LogActionRegistry) -> None:
    """Words for the actions of the desk."""
    history.register_actions(actions)


hooks.register("construct_snippet_action_menu", action_menu.reword)
# After every other, so that only the desk decides what comes instead of Wagtail's.
hooks.register("construct_homepage_panels", panels_for, order=100)


@hooks.register("insert_global_admin_css")
def look_of_the_desk() -> SafeString:
    """The desk's few styles."""
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))
