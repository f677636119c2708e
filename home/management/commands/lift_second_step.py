"""`manage.py lift_second_step NAME`."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.roles.changes import Action, keep_deed


class Command(BaseCommand):
    """Takes the second step from an account whose owner has neither the app nor a recovery code any more.

    At the next sign-in they set up another. Sessions that are open stay so; none of them opens the editors' pages of a
    site in production until then.
    """

    help = "Take the second step from an account that has lost it; the next sign-in sets up another."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the name of the account")

    def handle(self, *args: Any, **options: Any) -> None:
        account = get_user_model().objects.filter(username=options["name"]).first()
        if account is None:
            raise CommandError(f"{options['name']}: there is no account of this name")
        lifted, _ = Authenticator.objects.filter(user=account).delete()
        if not lifted:
            raise CommandError(f"{options['name']}: has no second step")
        keep_deed(Action.SECOND_STEP_LIFTED, account=account)
        self.stdout.write(f"Done: {options['name']} signs in by the first step, and then sets up another second one.")
