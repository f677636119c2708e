"""What may be typed about an account or a role, and by whom."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from wagtail.users.forms import GroupForm, UserCreationForm, UserEditForm

from directory.roles.limits import groups_refused, may_be_renamed

NOT_TO_ONESELF = "You cannot give yourself the right to read confidential addresses. Ask another administrator: %s."


class Limited:
    """A form about an account in which only a superuser can make a superuser, or give themself any role."""

    def __init__(self, *args: Any, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        if not by.is_superuser:
            self.fields.pop("is_superuser", None)

    def clean_groups(self) -> QuerySet[Group]:
        """The groups; refuses new ones that people may not put themselves into."""
        given: QuerySet[Group] = self.cleaned_data["groups"]
        had = self.instance.groups.all() if self.instance.pk else Group.objects.none()
        refused = groups_refused(set(given) - set(had), to=self.instance, by=self.by)
        if refused:
            raise forms.ValidationError(NOT_TO_ONESELF % ", ".join(refused))
        return given


class NewAccount(Limited, UserCreationForm):
    """A new account. Its first password is for sites from which no mail leaves: its owner then changes it."""


class KnownAccount(Limited, UserEditForm):
    """An account that there is. Only a superuser can set its password: whoever knows it signs in as somebody else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.by.is_superuser:
            self.fields.pop("password1", None)
            self.fields.pop("password2", None)

    @property
    def password_enabled(self) -> bool:
        """Asked by Wagtail's form before it reads a password, also where the fields are gone."""
        by = getattr(self, "by", None)
        return super().password_enabled and (by is None or by.is_superuser)


class Role(GroupForm):
    """A group; a role of the site keeps its name."""

    def clean_name(self) -> str:
        """The name; refuses another one for a role, and a role's for another group."""
        name: str = super().clean_name()
        if self.instance.pk and not may_be_renamed(Group.objects.get(pk=self.instance.pk).name, to=name):
            raise forms.ValidationError("The site knows its roles by their names: they stay as they are.")
        return name
