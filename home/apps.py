from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Landing, help and guidance pages, and the keeping of the house."""

    name = "home"
