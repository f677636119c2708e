"""Forms of the desk as a browser would post them."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.forms import BaseForm, CheckboxInput, CheckboxSelectMultiple, MultiWidget, SelectMultiple
from django.test import Client
from django.urls import reverse

from directory.roles.names import ADMINISTRATOR, EDITOR, MODERATOR

HTML = "text/html"


def at_the_desk(role: str = MODERATOR, name: str = "") -> Client:
    """A browser in which somebody of this role has signed in."""
    user, _ = User.objects.get_or_create(username=name or role.replace(" ", "-"))
    user.groups.add(Group.objects.get(name=role))
    client = Client(headers={"accept": HTML})
    client.force_login(user)
    return client


def url(thing: Any, view: str, *more: Any) -> str:
    """The address of a view of the desk; of a row, or of a model where the view is about none."""
    keys = () if isinstance(thing, type) else (thing.pk,)
    return reverse(thing.snippet_viewset.get_url_name(view), args=[*keys, *more])


def filled_in(form: BaseForm, **changes: Any) -> dict[str, Any]:
    """What the browser would post of a form as it was shown, with these fields changed."""
    posted = _of_form(form)
    unknown = changes.keys() - posted.keys() - {key for key in changes if key.startswith("action-")}
    assert not unknown, f"the form has no field {sorted(unknown)}"
    return {key: value for key, value in {**posted, **changes}.items() if value is not None}


def _of_form(form: BaseForm) -> dict[str, Any]:
    posted = {}
    for bound in form:
        posted.update(_of_widget(bound.field.widget, bound.html_name, bound.value()))
    for formset in getattr(form, "formsets", {}).values():
        posted.update(_of_form(formset.management_form))
        for each in formset.forms:
            posted.update(_of_form(each))
    return posted


def _of_widget(widget: Any, name: str, value: Any) -> dict[str, Any]:
    """The fields that a widget posts: one, or one for each of its parts."""
    if not isinstance(widget, MultiWidget):
        return {name: _as_posted(widget, value)}
    parts = zip(widget.widgets_names, widget.widgets, widget.decompress(value), strict=True)
    return {f"{name}{end}": _as_posted(part, shown) for end, part, shown in parts}


def _as_posted(widget: Any, value: Any) -> Any:
    """What the widget would send; nothing at all for a box without a tick and a list without a choice."""
    if isinstance(widget, SelectMultiple | CheckboxSelectMultiple | CheckboxInput):
        return value or None
    formatted = widget.format_value(value)
    return formatted[0] if isinstance(formatted, list) and formatted else formatted or ""


def add_child(posted: dict[str, Any], relation: str, **fields: Any) -> dict[str, Any]:
    """The same form with one more row in it."""
    number = int(posted[f"{relation}-TOTAL_FORMS"])
    row = {f"{relation}-{number}-{field}": value for field, value in fields.items()}
    return {**posted, **row, f"{relation}-{number}-ORDER": "1", f"{relation}-TOTAL_FORMS": str(number + 1)}


def edit(client: Client, listing: Any, *, view: str = "edit", more: tuple = (), **changes: Any) -> Any:
    """Opens the form of a listing, changes these fields, and posts it."""
    address = url(listing, view, *more)
    form = client.get(address).context["form"]
    return client.post(address, filled_in(form, **changes))


def told(response: Any) -> str:
    """What the page says at its top, after following where it leads."""
    return " ".join(str(message) for message in response.context["messages"])


__all__ = ["ADMINISTRATOR", "EDITOR", "MODERATOR", "add_child", "at_the_desk", "edit", "filled_in", "told", "url"]
