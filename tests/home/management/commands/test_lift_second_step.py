"""A second step that is lost."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from tests.home.signing_in.people import RUTHS_PASSWORD, app_of, by_password, omar, ruth

pytestmark = pytest.mark.django_db


def test_the_account_is_opened_by_the_first_step_again(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    app_of(ruth())
    call_command("lift_second_step", "ruth")
    assert "ruth signs in by the first step" in capsys.readouterr().out
    assert by_password(client, "ruth", RUTHS_PASSWORD).url == "/admin/"


def test_nobody_elses_is_touched() -> None:
    app_of(ruth())
    app_of(other := omar())
    call_command("lift_second_step", "ruth", verbosity=0)
    assert [step.user for step in Authenticator.objects.all()] == [other]


@pytest.mark.parametrize(("name", "said"), [("eve", "there is no account"), ("omar", "has no second step")])
def test_what_cannot_be_is_told(name: str, said: str) -> None:
    omar()
    with pytest.raises(CommandError, match=said):
        call_command("lift_second_step", name)
