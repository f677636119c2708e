"""`manage.py demo`: what the demo needs to be tried."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.demo_accounts import DEMO_NAME, NotInProduction, create_demo_account


class Command(BaseCommand):
    """Creates the demo's sign-in; a second run changes nothing. Refused in production."""

    help = "Create the demo's sign-in. Refused in production."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            create_demo_account()
        except NotInProduction as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"Demo sign-in ready: {DEMO_NAME}")
