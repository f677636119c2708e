"""What the navigator hooks into the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from navigator.editing import language
from navigator.editing.beside import views as beside
from navigator.editing.clauses import views as clauses
from navigator.editing.grid import views as grid
from navigator.editing.vocabulary import history
from navigator.editing.vocabulary.views.guarding import may_look


@hooks.register("register_admin_urls")
def pages_for_editors() -> list[URLPattern | URLResolver]:
    """Pages beside Wagtail's own, behind the same sign-in."""
    vocabulary = path("vocabulary/", include("navigator.editing.vocabulary.urls"))
    return [*language.urlpatterns, *clauses.urlpatterns, *grid.urlpatterns, vocabulary]


@hooks.register("register_admin_urls")
def beside_the_rules() -> list[URLPattern]:
    """Where rules are read back while they are written; nothing is kept there."""
    return beside.urlpatterns


@hooks.register("register_help_menu_item")
def how_rules_are_written() -> MenuItem:
    """The way to them from the menu."""
    return MenuItem("How rules are written", reverse("rule_language"), name="rule-language", icon_name="help", order=10)


@hooks.register("register_log_actions")
def say_what_happened(actions: LogActionRegistry) -> None:
    """Words for what becomes of the vocabulary."""
    history.register_actions(actions)


class ForReaders(MenuItem):
    """In the menu of those who may read the vocabulary."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_look(request.user)


@hooks.register("register_admin_menu_item")
def vocabulary_menu_item() -> MenuItem:
    """The vocabulary, after the directory."""
    return ForReaders("Vocabulary", reverse("vocabulary:overview"), name="vocabulary", icon_name="list-ul", order=155)
