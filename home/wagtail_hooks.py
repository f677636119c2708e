"""What editors of the site find in the menu."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import SafetyLine


@register_snippet
class SafetyLines(SnippetViewSet):
    """The numbers to call in danger or distress."""

    model = SafetyLine
    icon = "warning"
    menu_label = "Safety lines"
    add_to_admin_menu = True
    list_display = ["when", "number", "on_every_page"]
