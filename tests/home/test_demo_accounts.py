"""The demo's sign-in works in the demo and opens nothing in production."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from home.demo_accounts import DEMO_NAME, DEMO_PASSWORD, DEMO_ROLES, create_demo_accounts, demo_address
from tests.home.signing_in.people import ask_for_code, by_password, code_in, give_code, is_signed_in, letters

pytestmark = pytest.mark.django_db


def test_the_demo_sign_in_opens_the_editors_pages(client: Client) -> None:
    create_demo_accounts()
    assert client.login(username=DEMO_NAME, password=DEMO_PASSWORD)
    assert client.get("/admin/").status_code == 200


def test_making_the_demo_sign_in_twice_changes_nothing(client: Client) -> None:
    call_command("demo", verbosity=0)
    before = User.objects.values().get(username=DEMO_NAME)
    call_command("demo", verbosity=0)
    assert User.objects.values().get(username=DEMO_NAME) == before


def test_a_changed_demo_password_is_put_back(client: Client) -> None:
    create_demo_accounts()
    demo = User.objects.get(username=DEMO_NAME)
    demo.set_password("another")
    demo.save()
    create_demo_accounts()
    assert client.login(username=DEMO_NAME, password=DEMO_PASSWORD)


def test_production_refuses_to_make_a_demo_sign_in(settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match="refused in production"):
        call_command("demo")
    assert not User.objects.filter(username=DEMO_NAME).exists()


@pytest.mark.parametrize("name", [DEMO_NAME, *DEMO_ROLES])
def test_there_is_a_sign_in_for_each_role_that_can_do_something(client: Client, name: str) -> None:
    create_demo_accounts()
    assert client.login(username=name, password=DEMO_PASSWORD)
    assert client.get("/admin/").status_code == 200


def test_a_changed_role_is_put_back() -> None:
    create_demo_accounts()
    User.objects.get(username="demo-editor").groups.clear()
    create_demo_accounts()
    assert User.objects.filter(username="demo-editor", groups__name="editor").exists()


@pytest.mark.parametrize("name", [DEMO_NAME, *DEMO_ROLES])
def test_a_demo_sign_in_brought_into_production_opens_nothing(client: Client, settings: Settings, name: str) -> None:
    create_demo_accounts()
    settings.IS_PRODUCTION = True
    assert not client.login(username=name, password=DEMO_PASSWORD)


def test_nor_does_it_with_another_password_on_the_pages(client: Client, settings: Settings) -> None:
    create_demo_accounts()
    demo = User.objects.get(username=DEMO_NAME)
    demo.set_password("another-long-password")
    demo.save()
    settings.IS_PRODUCTION = True
    assert by_password(client, DEMO_NAME, "another-long-password").url == "/sign-in/closed/"
    assert not is_signed_in(client)


def test_nor_does_it_with_a_code(client: Client, settings: Settings) -> None:
    create_demo_accounts()
    settings.IS_PRODUCTION = True
    ask_for_code(client, demo_address(DEMO_NAME))
    assert give_code(client, code_in(letters(1)[0])).url == "/sign-in/closed/"
    assert not is_signed_in(client)


def test_it_is_no_account_to_start_with_a_session_of_any_kind(client: Client, settings: Settings) -> None:
    create_demo_accounts()
    settings.IS_PRODUCTION = True
    client.force_login(User.objects.get(username=DEMO_NAME))
    assert client.get("/sign-in/second-step/").url == "/sign-in/?next=/sign-in/second-step/"


def test_a_demo_session_ends_when_the_site_becomes_production(client: Client, settings: Settings) -> None:
    create_demo_accounts()
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
    create_demo_accounts()
    User.objects.create_user("ruth", password=DEMO_PASSWORD, is_staff=True)
    User.objects.create_user("omar", password="a-long-password-of-omars", is_staff=True)
    settings.IS_PRODUCTION = True
    with pytest.raises(
        CommandError,
        match="demo, demo-administrator, demo-confidential-reader, demo-editor, demo-moderator, ruth: everybody knows",
    ):
        call_command("serve")
