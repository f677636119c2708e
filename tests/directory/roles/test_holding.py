"""Which roles somebody has, and for whom."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import IntegrityError, transaction

from directory.models import Membership, Organisation
from directory.roles.holding import keeps_listings_of, roles_of
from directory.roles.names import FRONT_DESK, OF_AN_ORGANISATION, OWNER

pytestmark = pytest.mark.django_db


@pytest.fixture
def lantern() -> Organisation:
    return Organisation.objects.create(name="Lantern", slug="lantern")


def test_whoever_is_not_signed_in_is_the_public() -> None:
    assert roles_of(AnonymousUser()) == ["public"]


def test_whoever_has_no_role_is_the_public_too() -> None:
    assert roles_of(User.objects.create_user("omar")) == ["public"]


def test_roles_of_the_site_and_of_organisations_are_told_together(anchor: Organisation) -> None:
    omar = User.objects.create_user("omar", is_superuser=True)
    omar.groups.add(Group.objects.get(name="editor"), Group.objects.create(name="the choir"))
    Membership.objects.create(user=omar, organisation=anchor, role=OWNER)
    assert roles_of(omar) == ["editor", "owner", "superuser"]


def test_an_owner_keeps_their_own_listings_and_nobody_elses(anchor: Organisation, lantern: Organisation) -> None:
    omar = User.objects.create_user("omar")
    Membership.objects.create(user=omar, organisation=anchor, role=OWNER)
    assert keeps_listings_of(omar, organisation=anchor, roles=OF_AN_ORGANISATION)
    assert not keeps_listings_of(omar, organisation=lantern, roles=OF_AN_ORGANISATION)


def test_the_front_desk_is_no_owner(anchor: Organisation) -> None:
    dee = User.objects.create_user("dee")
    Membership.objects.create(user=dee, organisation=anchor, role=FRONT_DESK)
    assert keeps_listings_of(dee, organisation=anchor, roles=(FRONT_DESK,))
    assert not keeps_listings_of(dee, organisation=anchor, roles=(OWNER,))


def test_a_closed_account_keeps_nothing(anchor: Organisation) -> None:
    omar = User.objects.create_user("omar", is_active=False)
    Membership.objects.create(user=omar, organisation=anchor, role=OWNER)
    assert not keeps_listings_of(omar, organisation=anchor, roles=(OWNER,))


def test_nobody_is_twice_at_one_organisation(anchor: Organisation) -> None:
    omar = User.objects.create_user("omar")
    Membership.objects.create(user=omar, organisation=anchor, role=OWNER)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=omar, organisation=anchor, role=FRONT_DESK)


def test_a_role_that_is_none_of_an_organisation_is_refused(anchor: Organisation) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=User.objects.create_user("omar"), organisation=anchor, role="editor")


def test_the_roles_of_an_organisation_are_called_as_everywhere() -> None:
    assert set(Membership.Role.values) == set(OF_AN_ORGANISATION)
