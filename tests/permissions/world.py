"""The things that routes are about: one of each, so that an address can be written for every route.

A new kind of thing in the admin needs one line in `things`; a parameter that no route had before, one in `ANYWHERE` or
`HERE`. A test names what is missing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import models
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page, Site, Task, UploadedFile, Workflow

from directory.models import (
    BankHoliday,
    ConfidentialAddress,
    Location,
    Membership,
    Taxonomy,
    Term,
)
from directory.roles.names import ADMINISTRATOR, OF_AN_ORGANISATION, PUBLIC
from home.models import HomePage, SafetyLine
from tests.directory.cast import a_location, a_service, a_term, an_organisation
from tests.permissions.routes import Route

WAITING = "waiting for approval"

PUBLIC_PLACE = "Mill House"

PASSWORD = "a-long-password-of-somebody"


@dataclass(frozen=True)
class World:
    """One of everything, somebody who asks, and somebody else whose things they are not."""

    asking: User | None
    other: User
    things: Mapping[str, models.Model]

    def thing(self, label: str) -> Any:
        """The one thing of a model, such as `directory.service`."""
        try:
            return self.things[label]
        except KeyError:
            raise LookupError(f"tests/permissions/world.py: no {label} in `things`; add one") from None


def world_for(role: str) -> World:
    """A world in which somebody of this role asks; nobody where it is the public."""
    other = _account("somebody-else", ADMINISTRATOR)
    asking = None if role == PUBLIC else _account("asking", role)
    things: list[models.Model] = [_page(other), *_files(), *_listings(), *_of_wagtail(other)]
    by_label = {one._meta.label_lower: one for one in things}
    by_label |= {f"{one._meta.label_lower} {WAITING}": one for one in _waiting(other)}
    world = World(asking, other, by_label | {"wagtailcore.page": by_label["home.homepage"]})
    if role in OF_AN_ORGANISATION:
        Membership.objects.create(user=asking, organisation=world.thing("directory.organisation"), role=role)
    return world


def _account(name: str, role: str) -> User:
    account: User = User.objects.create_user(name, email=f"{name}@listings.example", password=PASSWORD)
    if role not in OF_AN_ORGANISATION:
        account.groups.add(Group.objects.get(name=role))
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"})
    Authenticator.objects.create(
        user=account, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "00", "used_mask": 0}
    )
    return account


def _page(by: User) -> Page:
    page = HomePage.objects.get(slug="home")
    page.save_revision(user=by).publish(user=by)
    page.refresh_from_db()
    page.create_alias(parent=page.get_parent(), update_slug="alias")
    return page


def _waiting(by: User) -> Iterator[models.Model]:
    """A page, an organisation and a service that wait for approval: until it comes they are locked to most."""
    page = (
        HomePage.objects.get(slug="home")
        .get_parent()
        .add_child(instance=HomePage(title="Waiting", slug="waiting", lead="Soon."))
    )
    for thing in (page, an_organisation("Lantern"), a_service("Day Centre", needs={"housing": "moves"})):
        thing.save_revision(user=by)
        Workflow.objects.first().start(thing, by)
        thing.refresh_from_db()
        yield thing


def _files() -> list[models.Model]:
    image = Image.objects.create(title="A door", file=get_test_image_file(filename="a-door.png"))
    document = Document.objects.create(title="Leaflet", file=ContentFile(b"opening times", "leaflet.txt"))
    return [image, document]


def _listings() -> list[models.Model]:
    organisation, service = an_organisation("Anchor House"), a_service("Night Shelter", needs={"housing": "moves"})
    a_location(PUBLIC_PLACE)
    hidden = a_location("The old chapel", visibility=Location.Visibility.CONFIDENTIAL, area="S1")
    ConfidentialAddress.objects.create(location=hidden, address_1="14 Tallow Street")
    holiday = BankHoliday.objects.create(day=datetime(2027, 1, 1, tzinfo=UTC).date(), nation="england", name="New Year")
    term = Term.objects.filter(taxonomy__code=Taxonomy.NEEDS).first() or a_term("housing")
    return [organisation, service, hidden, holiday, term, term.taxonomy]


def _of_wagtail(by: User) -> list[models.Model]:
    child = Collection.get_first_root_node().add_child(name="Leaflets")
    return [
        child,
        by,
        Group.objects.create(name="the choir"),
        Site.objects.get(),
        Workflow.objects.first(),
        Task.objects.first().specific,
        SafetyLine.objects.first(),
    ]


def address_of(route: Route, world: World, *, owner: User | None = None) -> str:
    """The address of a route, about the things of this world; about somebody's own where the route has such.

    Raises `LookupError` with what this page has to be told.
    """
    if route.name.startswith("bulk:"):
        return f"/{route.pattern}?id={world.thing(route.name.split(':')[1]).pk}"
    if not route.is_named:
        return UNNAMED[route.name]
    if route.name in POSITIONAL:
        return reverse(route.name, args=POSITIONAL[route.name](world))
    known = _told(route, world, owner or world.asking)
    missing = [name for name in route.parameters if name not in known]
    if missing:
        raise LookupError(f"tests/permissions/world.py: what is {', '.join(missing)} of {route.name}?")
    path = reverse(route.name, kwargs={name: known[name] for name in route.parameters})
    return f"{path}?id={known['pk']}" if route.name.endswith(":find") else path


def _told(route: Route, world: World, owner: User | None) -> dict[str, Any]:
    label = SPACES.get(route.space) or _snippet(route.space)
    waiting = f" {WAITING}" if "workflow_" in route.name else ""
    about = _about(world.thing(f"{label}{waiting}")) if label else {}
    own = OWN[route.name](owner or world.other) if route.name in OWN else {}
    return {**ANYWHERE(world, waiting=waiting), **about, **HERE.get(route.name, lambda _: {})(world), **own}


def _snippet(space: str) -> str:
    """`directory.service` for the routes of that snippet and of its chooser."""
    kind, _, label = space.partition("_")
    return label.replace("_", ".", 1) if kind in ("wagtailsnippets", "wagtailsnippetchoosers") else ""


def _about(thing: Any) -> dict[str, Any]:
    """What routes ask about one thing: its number, its revision, where it stands in its workflow."""
    told = {"pk": thing.pk, "revision_id_a": "earliest", "revision_id_b": "latest"}
    if getattr(thing, "latest_revision", None):
        told["revision_id"] = thing.latest_revision.pk
    state = getattr(thing, "current_workflow_state", None)
    if state:
        task = state.current_task_state
        told |= {"task_state_id": task.pk, "workflow_state_id": state.pk, "task_id": task.task.pk}
    return {**told, "action_name": "approve"}


def ANYWHERE(world: World, *, waiting: str = "") -> dict[str, Any]:  # noqa: N802 - read like the tables beside it
    """What parameters mean wherever they stand."""
    page, user = world.thing(f"home.homepage{waiting}"), world.other
    number = {label: one.pk for label, one in world.things.items()}
    return {
        **_about(page),
        **dict.fromkeys(("page_id", "page_pk", "page_to_move_id"), page.pk),
        **dict.fromkeys(("parent_page_id", "destination_id"), page.get_parent().pk),
        "content_type_app_name": "home",
        "content_type_model_name": "homepage",
        "app_label": "home",
        "model_name": "homepage",
        "app_name": "taggit",
        "image_id": number["wagtailimages.image"],
        "document_id": number["wagtaildocs.document"],
        "doc_id": number["wagtaildocs.document"],
        "collection_id": number["wagtailcore.collection"],
        "workflow_pk": number["wagtailcore.workflow"],
        "location": number["directory.location"],
        "filter_spec": "width-200",
        "user_id": user.pk,
        "rest": "x/",
        "path": world.thing("wagtaildocs.document").file.name,
        "uidb64": "MQ",
        "token": "set-password",
        "restriction_id": 1,
        "page_view_restriction_id": 1,
        "slug": "night-shelter",
    }


SPACES = {
    "wagtailusers_users": "auth.user",
    "wagtailusers_groups": "auth.group",
    "wagtailsites": "wagtailcore.site",
    "wagtailadmin_collections": "wagtailcore.collection",
    "wagtailadmin_workflows": "wagtailcore.workflow",
    "wagtaildocs_chooser": "wagtaildocs.document",
    "wagtailimages_chooser": "wagtailimages.image",
    "wagtailadmin_api:documents": "wagtaildocs.document",
    "wagtailadmin_api:images": "wagtailimages.image",
}
"""What `pk` is in each namespace; snippets say it by their names."""

HERE: dict[str, Callable[[World], dict[str, Any]]] = {
    "wagtailadmin_workflows:edit_task": lambda world: {"pk": world.thing("wagtailcore.groupapprovaltask").pk},
    "wagtailadmin_workflows:enable_task": lambda world: {"pk": world.thing("wagtailcore.groupapprovaltask").pk},
    "wagtailadmin_workflows:disable_task": lambda world: {"pk": world.thing("wagtailcore.groupapprovaltask").pk},
    "wagtailadmin_workflows:task_chosen": lambda world: {"task_id": world.thing("wagtailcore.groupapprovaltask").pk},
    "wagtailadmin_workflows:add_task": lambda _: {"app_label": "wagtailcore", "model_name": "groupapprovaltask"},
    "wagtailadmin_pages:convert_alias": lambda world: {"page_id": world.thing("home.homepage").aliases.get().pk},
    "directory:organisation": lambda world: {"slug": world.thing("directory.organisation").slug},
    "wagtailadmin_api:pages:action": lambda _: {"action_name": "publish"},
    **dict.fromkeys(
        ("directory_pins:pin", "directory_pins:look_up", "directory_pins:keep"),
        lambda _: {"location": Location.objects.get(name=PUBLIC_PLACE).pk},
    ),
    "wagtailadmin_tag_model_autocomplete": lambda _: {"app_name": "taggit", "model_name": "tag"},
}
"""What parameters mean at one route only."""

OWN: dict[str, Callable[[User], dict[str, Any]]] = {}
"""Routes about something that is somebody's own: what to tell them for one of theirs."""

POSITIONAL: dict[str, Callable[[World], list[Any]]] = {
    "wagtaildocs_serve": lambda world: [world.thing("wagtaildocs.document").pk, "leaflet.txt"],
    "wagtail_serve": lambda _: [""],
}
"""Routes whose patterns give their parts no names."""

UNNAMED = {
    "admin/test404/": "/admin/test404/",
    "admin/^.*/$": "/admin/nowhere/",
}


def _uploaded(by: User, *, model: type[models.Model]) -> dict[str, Any]:
    kind = ContentType.objects.get_for_model(model)
    made = UploadedFile.objects.create(
        for_content_type=kind, uploaded_by_user=by, file=get_test_image_file(filename="uploaded.png")
    )
    return {"uploaded_file_id": made.pk}


def _editing(by: User) -> dict[str, Any]:
    page = HomePage.objects.get(slug="home")
    kind = ContentType.objects.get_for_model(page)
    made = EditingSession.objects.create(
        user=by, content_type=kind, object_id=str(page.pk), last_seen_at=timezone.now()
    )
    return {"session_id": made.pk, "app_label": "home", "model_name": "homepage", "object_id": str(page.pk)}


OWN |= {
    "wagtailadmin_editing_sessions:ping": _editing,
    "wagtailadmin_editing_sessions:release": _editing,
    **{
        f"wagtailimages:{name}": lambda by: _uploaded(by, model=Image)
        for name in ("create_multiple_from_uploaded_image", "delete_upload_multiple")
    },
    **{
        f"wagtaildocs:{name}": lambda by: _uploaded(by, model=Document)
        for name in ("create_multiple_from_uploaded_document", "delete_upload_multiple")
    },
}
