"""`manage.py demo`: what the demo needs to be tried."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.demo_accounts import DEMO_NAME, DEMO_ROLES, NotInProduction, create_demo_accounts


class Command(BaseCommand):
    """Creates the demo's sign-ins; a second run changes nothing. Refused in production."""

    help = "Create the demo's sign-ins. Refused in production."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            create_demo_accounts()
        except NotInProduction as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"Demo sign-ins ready: {', '.join((DEMO_NAME, *DEMO_ROLES))}")
