from django.apps import AppConfig
from django.core.checks import register


class HomeConfig(AppConfig):
    """Landing, help and guidance pages, and the keeping of the house."""

    name = "home"

    def ready(self) -> None:
        import home.signing_in.addresses  # noqa: F401 - connects itself
        from home.vocabulary_faults import vocabulary_can_be_used

        register(vocabulary_can_be_used)
