from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding services by words and place, behind one interface."""

    name = "search"
