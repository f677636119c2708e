from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class DirectoryConfig(AppConfig):
    """What an editor or owner can say about a service, and how fresh it is."""

    name = "directory"

    def ready(self) -> None:
        from directory.confidential import (  # noqa: F401  registers its pages, and what keeps addresses out of texts
            admin_pages,
            guarding,
        )
        from directory.desk import workflow  # noqa: F401  keeps the way to approval
        from directory.importing import trail as import_trail  # noqa: F401  names imports in the history
        from directory.places import geocoder_check  # noqa: F401  looks at the setting before the site starts
        from directory.publishing import fitness  # noqa: F401  registers what every listing needs
        from directory.roles import changes, keeping, signatures  # noqa: F401  keeps the roles, and who did what

        if not settings.IS_PRODUCTION:
            from directory.places.invented import take_in

            take_in(Path(__file__).parent / "town" / "ground")
