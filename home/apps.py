from django.apps import AppConfig
from django.core.checks import Tags, register


class HomeConfig(AppConfig):
    """Landing, help and guidance pages, and the keeping of the house."""

    name = "home"

    def ready(self) -> None:
        from home.invented_town import none_in_production
        from home.signing_in import addresses, own_changes, second_step  # noqa: F401 - connect themselves
        from home.vocabulary_faults import kept_vocabulary_can_be_used, vocabulary_can_be_used

        register(vocabulary_can_be_used)
        register(kept_vocabulary_can_be_used, Tags.database)
        register(none_in_production, Tags.database)
