"""Challenges are stated by editors and whoever may do more: nobody else can open the form in which they stand."""

import pytest
from django.contrib.auth.models import Group

from directory.roles.keeping import keep_roles
from directory.roles.names import ADMINISTRATOR, EDITOR, MODERATOR

pytestmark = pytest.mark.django_db


def test_only_editors_and_above_come_to_the_clauses_of_a_service() -> None:
    keep_roles()
    may_write = Group.objects.filter(permissions__codename__in=("add_service", "change_service")).distinct()
    assert {group.name for group in may_write} == {EDITOR, MODERATOR, ADMINISTRATOR}
