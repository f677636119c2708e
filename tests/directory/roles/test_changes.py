"""What becomes of accounts and roles stands in the history, also of those that are gone."""

import pytest
from django.contrib.auth.models import Group, User
from wagtail.log_actions import LogContext
from wagtail.models import ModelLogEntry

from directory.models import Membership, Organisation
from directory.roles.changes import Action
from directory.roles.names import FRONT_DESK, OWNER
from tests.directory.roles.history import latest

pytestmark = pytest.mark.django_db


def test_giving_and_taking_a_role_is_kept_with_who_did_it(mary: User) -> None:
    omar = User.objects.create_user("omar")
    with LogContext(user=mary):
        omar.groups.add(Group.objects.get(name="confidential reader"))
        given = latest(Action.ROLE_GIVEN)
        Group.objects.get(name="confidential reader").user_set.remove(omar)
    assert given.data == {"name": "mary", "roles": ["moderator"], "role": "confidential reader", "to": "omar"}
    assert given.message == "Gave a role: confidential reader, omar"
    assert latest(Action.ROLE_TAKEN).data["to"] == "omar"


def test_taking_all_roles_at_once_is_kept(mary: User) -> None:
    mary.groups.clear()
    assert latest(Action.ROLE_TAKEN).data["role"] == "moderator"


def test_giving_a_role_more_rights_is_kept(mary: User) -> None:
    editors = Group.objects.get(name="editor")
    reading = Group.objects.get(name="confidential reader").permissions.get(codename="read_confidential_address")
    with LogContext(user=mary):
        editors.permissions.add(reading)
    kept = latest(Action.RIGHT_GIVEN)
    assert (kept.label, kept.data["rights"], kept.data["name"]) == ("editor", ["read_confidential_address"], "mary")
    editors.permissions.remove(reading)
    assert latest(Action.RIGHT_TAKEN).message == "Took rights from a role: read_confidential_address"


def test_a_membership_is_kept_with_its_organisation_and_also_when_it_ends(anchor: Organisation) -> None:
    omar = User.objects.create_user("omar")
    Membership.objects.create(user=omar, organisation=anchor, role=OWNER)
    assert latest(Action.ROLE_GIVEN).message == "Gave a role: owner, omar, for Anchor House"
    omar.delete()
    assert latest(Action.ROLE_TAKEN).data == {"role": "owner", "to": "omar", "organisation": "Anchor House"}


def kept_of(account: User) -> list[str]:
    """What the history says of one account, in order."""
    entries = ModelLogEntry.objects.filter(content_type__model="user", object_id=str(account.pk))
    return [entry.message for entry in entries.order_by("timestamp", "pk")]


def test_another_role_at_the_same_organisation_is_one_taken_and_one_given(mary: User, anchor: Organisation) -> None:
    hers = Membership.objects.create(user=mary, organisation=anchor, role=OWNER)
    hers.role = FRONT_DESK
    hers.save()
    hers.save()
    assert kept_of(mary)[-2:] == [
        "Took a role away: owner, mary, for Anchor House",
        "Gave a role: front desk, mary, for Anchor House",
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("is_active", False, "Closed the account of mary"),
        ("is_superuser", True, "Made a superuser of mary"),
        ("username", "maria", "Renamed the account of maria, formerly mary"),
    ],
)
def test_what_becomes_of_an_account_is_kept(mary: User, field: str, value: object, said: str) -> None:
    setattr(mary, field, value)
    with LogContext(user=mary):
        mary.save()
    assert kept_of(mary)[-1] == said


@pytest.mark.parametrize(
    ("field", "said"),
    [("is_active", "Opened the account of omar"), ("is_superuser", "Made no superuser any more of omar")],
)
def test_what_is_undone_is_kept_too(field: str, said: str) -> None:
    omar = User.objects.create_user("omar", is_active=False, is_superuser=True)
    setattr(omar, field, not getattr(omar, field))
    omar.save()
    assert kept_of(omar) == [said]


def test_saving_an_account_as_it_is_is_no_news(mary: User) -> None:
    before = kept_of(mary)
    mary.last_name = "Jones"
    mary.save()
    assert kept_of(mary) == before


def test_the_roles_that_go_with_an_account_are_kept(mary: User) -> None:
    number = mary.pk
    mary.delete()
    assert latest(Action.ROLE_TAKEN).message == "Took a role away: moderator, mary"
    assert latest(Action.ROLE_TAKEN).object_id == str(number)


def test_who_held_a_role_that_goes_is_kept(mary: User) -> None:
    choir = Group.objects.create(name="the choir")
    mary.groups.add(choir)
    choir.delete()
    assert kept_of(mary)[-1] == "Took a role away: the choir, mary"
