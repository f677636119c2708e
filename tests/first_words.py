"""A site as its migrations leave it, after a test has emptied the database."""

from importlib import import_module

from django.apps import apps
from wagtail.models import Collection, Locale, Page


def restore_first_words() -> None:
    """Puts back Wagtail's roots and the site's first page and safety lines, where a flush has taken them."""
    if Page.objects.exists():
        return
    Locale.objects.get_or_create(language_code="en-gb")
    Collection.add_root(name="Root")
    Page.add_root(title="Root", slug="root")
    import_module("home.migrations.0002_first_words").put_first_words(apps, None)
