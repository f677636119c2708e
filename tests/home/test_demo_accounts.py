"""The demo's sign-in works in the demo and opens nothing in production."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from home.demo_accounts import DEMO_NAME, DEMO_PASSWORD, create_demo_account

pytestmark = pytest.mark.django_db


def test_the_demo_sign_in_opens_the_editors_pages(client: Client) -> None:
    create_demo_account()
    assert client.login(username=DEMO_NAME, password=DEMO_PASSWORD)
    assert client.get("/admin/").status_code == 200


def test_making_the_demo_sign_in_twice_changes_nothing(client: Client) -> None:
    call_command("demo", verbosity=0)
    before = User.objects.values().get(username=DEMO_NAME)
    call_command("demo", verbosity=0)
    assert User.objects.values().get(username=DEMO_NAME) == before


def test_a_changed_demo_password_is_put_back(client: Client) -> None:
    create_demo_account()
    demo = User.objects.get(username=DEMO_NAME)
    demo.set_password("another")
    demo.save()
    create_demo_account()
    assert client.login(username=DEMO_NAME, password=DEMO_PASSWORD)


def test_production_refuses_to_make_a_demo_sign_in(settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match="refused in production"):
        call_command("demo")
    assert not User.objects.filter(username=DEMO_NAME).exists()


def test_a_demo_sign_in_brought_into_production_opens_nothing(client: Client, settings: Settings) -> None:
    create_demo_account()
    settings.IS_PRODUCTION = True
    assert not client.login(username=DEMO_NAME, password=DEMO_PASSWORD)


def test_a_demo_session_ends_when_the_site_becomes_production(client: Client, settings: Settings) -> None:
    create_demo_account()
    client.login(username=DEMO_NAME, password=DEMO_PASSWORD)
    settings.IS_PRODUCTION = True
    assert client.get("/admin/").status_code == 302


def test_other_people_sign_in_to_production(client: Client, settings: Settings) -> None:
    User.objects.create_superuser("ruth", password="a-long-password-of-ruths")
    settings.IS_PRODUCTION = True
    assert client.login(username="ruth", password="a-long-password-of-ruths")


def test_the_demos_password_opens_nothing_in_production_whoevers_it_is(client: Client, settings: Settings) -> None:
    User.objects.create_user("ruth", password=DEMO_PASSWORD)
    settings.IS_PRODUCTION = True
    assert not client.login(username="ruth", password=DEMO_PASSWORD)


def test_production_does_not_start_while_staff_have_the_demos_password(settings: Settings) -> None:
    create_demo_account()
    User.objects.create_user("ruth", password=DEMO_PASSWORD, is_staff=True)
    User.objects.create_user("omar", password="a-long-password-of-omars", is_staff=True)
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match="demo, ruth: everybody knows"):
        call_command("serve")
