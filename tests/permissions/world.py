"""The things that routes are about: one of each, so that an address can be written for every route.

A new kind of thing in the admin needs one line in `things`; a parameter that no route had before, one in `ANYWHERE` or
`HERE`. A test names what is missing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from django.utils.text import slugify
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
from directory.models.editions import begin_edition
from directory.roles.names import ADMINISTRATOR, OF_AN_ORGANISATION, OWNER, PUBLIC
from home.models import HomePage, SafetyLine
from navigator.models import VocabularyEdition
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document import writing
from tests.directory.cast import a_location, a_service, a_term, an_organisation
from tests.permissions.routes import Route

WAITING = "waiting for approval"

PUBLIC_PLACE = "Mill House"

PASSWORD = "a-long-password-of-somebody"


@dataclass(frozen=True)
class World:
    """One of everything; somebody who asks, with what is their own; and somebody else, whose all the rest is."""

    asking: User | None
    other: User
    things: Mapping[str, models.Model]
    own: Mapping[str, models.Model]

    def thing(self, label: str, *, of: User | None = None) -> Any:
        """The one thing of a model, such as `directory.service`: somebody's own where they have one of their own."""
        if of and of == self.asking and label in self.own:
            return self.own[label]
        try:
            return self.things[label]
        except KeyError:
            raise LookupError(f"tests/permissions/world.py: no {label} in `things`; add one") from None


def world_for(role: str) -> World:
    """A world in which somebody of this role asks; nobody where it is the public."""
    other = _account("somebody-else", ADMINISTRATOR)
    asking = None if role == PUBLIC else _account("asking", role)
    things = {**_labelled([*_of_wagtail(), *_of_the_directory()]), **_of(other, role=OWNER, at="Anchor House")}
    own = _of(asking, role=role if role in OF_AN_ORGANISATION else OWNER, at="Own House") if asking else {}
    if asking and role not in OF_AN_ORGANISATION:
        # What they wrote is their own; a membership would make them owners as well.
        own.pop("directory.membership").delete()
    return World(asking, other, things, own)


def _labelled(things: Iterable[models.Model]) -> dict[str, models.Model]:
    return {one._meta.label_lower: one for one in things}


def _of(account: User, *, role: str, at: str) -> dict[str, models.Model]:
    """What is somebody's: their account, their organisation and its service, what they wrote, sent in or uploaded."""
    organisation = an_organisation(at)
    service = a_service(f"Night Shelter of {at}", needs={"housing": "moves"}, organisation=organisation)
    membership = Membership.objects.create(user=account, organisation=organisation, role=role)
    page = _written_page(f"Page of {at}", by=account)
    for written in (organisation, service):
        written.save_revision(user=account)
    mine = [account, organisation, service, membership, page, *_files(account, title=at)]
    waiting = {f"{one._meta.label_lower} {WAITING}": one for one in _waiting(account, title=at)}
    return {**_labelled(mine), "wagtailcore.page": page, **waiting}


def _written_page(title: str, *, by: User) -> Page:
    parent = HomePage.objects.get(slug="home").get_parent()
    page = parent.add_child(instance=HomePage(title=title, slug=slugify(title), lead="Soon.", owner=by))
    page.save_revision(user=by).publish()
    page.refresh_from_db()
    page.create_alias(parent=parent, update_slug=f"alias-of-{page.slug}")
    return page


def _account(name: str, role: str) -> User:
    account: User = User.objects.create_user(name, email=f"{name}@listings.example", password=PASSWORD)
    if role not in OF_AN_ORGANISATION:
        account.groups.add(Group.objects.get(name=role))
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"})
    Authenticator.objects.create(
        user=account, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "00", "used_mask": 0}
    )
    return account


def _waiting(by: User, *, title: str) -> Iterator[models.Model]:
    """A page, an organisation and a service that wait for approval: until it comes they are locked to most."""
    page = _written_page(f"Waiting of {title}", by=by)
    for thing in (
        page,
        an_organisation(f"Lantern of {title}"),
        a_service(f"Day Centre of {title}", needs={"housing": "moves"}),
    ):
        thing.save_revision(user=by)
        Workflow.objects.first().start(thing, by)
        thing.refresh_from_db()
        yield thing


def _files(by: User, *, title: str) -> list[models.Model]:
    name = slugify(title)
    image = Image.objects.create(title=title, file=get_test_image_file(filename=f"{name}.png"), uploaded_by_user=by)
    document = Document.objects.create(
        title=title, file=ContentFile(b"opening times", f"{name}.txt"), uploaded_by_user=by
    )
    return [image, document]


def _of_the_directory() -> list[models.Model]:
    """What nobody owns: places, terms, days."""
    a_location(PUBLIC_PLACE)
    hidden = a_location("The old chapel", visibility=Location.Visibility.CONFIDENTIAL, area="S1")
    ConfidentialAddress.objects.create(location=hidden, address_1="14 Tallow Street")
    holiday = BankHoliday.objects.create(day=datetime(2027, 1, 1, tzinfo=UTC).date(), nation="england", name="New Year")
    term = Term.objects.filter(taxonomy__code=Taxonomy.NEEDS).first() or a_term("housing")
    edition = VocabularyEdition.objects.create(text=writing.written(shipped_vocabulary()), note="As it came")
    begin_edition()
    return [hidden, holiday, term, term.taxonomy, edition]


def _of_wagtail() -> list[models.Model]:
    """What nobody owns: settings of the site."""
    child = Collection.get_first_root_node().add_child(name="Leaflets")
    return [
        child,
        Group.objects.create(name="the choir"),
        Site.objects.get(),
        Workflow.objects.first(),
        Task.objects.first().specific,
        SafetyLine.objects.first(),
    ]


def address_of(route: Route, world: World, *, owner: User | None = None) -> str:
    """The address of a route: about what is this owner's, where it is about something that can be somebody's own.

    Raises `LookupError` with what this page has to be told.
    """
    of = owner or world.other
    if route.name.startswith("bulk:"):
        return f"/{route.pattern}?id={world.thing(route.name.split(':')[1], of=of).pk}"
    if not route.is_named:
        return UNNAMED[route.name]
    if route.name in POSITIONAL:
        return reverse(route.name, args=POSITIONAL[route.name](world, of))
    known = _told(route, world, of)
    missing = [name for name in route.parameters if name not in known]
    if missing:
        raise LookupError(f"tests/permissions/world.py: what is {', '.join(missing)} of {route.name}?")
    path = reverse(route.name, kwargs={name: known[name] for name in route.parameters})
    return f"{path}?id={known['pk']}" if route.name.endswith(":find") else path


def _told(route: Route, world: World, of: User) -> dict[str, Any]:
    label = SPACES.get(route.space) or _snippet(route.space)
    waiting = f" {WAITING}" if "workflow_" in route.name else ""
    about = _about(world.thing(f"{label}{waiting}", of=of)) if label else {}
    own = OWN[route.name](of) if route.name in OWN else {}
    here = HERE.get(route.name, lambda *_: {})(world, of)
    return {**ANYWHERE(world, of, waiting=waiting), **about, **here, **own}


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


def ANYWHERE(world: World, of: User, *, waiting: str = "") -> dict[str, Any]:  # noqa: N802 - read like the tables beside it
    """What parameters mean wherever they stand."""
    page = world.thing(f"home.homepage{waiting}", of=of)

    def number(label: str) -> int:
        return world.thing(label, of=of).pk

    return {
        **_about(page),
        **dict.fromkeys(("page_id", "page_pk", "page_to_move_id"), page.pk),
        **dict.fromkeys(("parent_page_id", "destination_id"), page.get_parent().pk),
        "content_type_app_name": "home",
        "content_type_model_name": "homepage",
        "app_label": "home",
        "model_name": "homepage",
        "app_name": "taggit",
        "image_id": number("wagtailimages.image"),
        "document_id": number("wagtaildocs.document"),
        "doc_id": number("wagtaildocs.document"),
        "collection_id": number("wagtailcore.collection"),
        "workflow_pk": number("wagtailcore.workflow"),
        "location": number("directory.location"),
        "filter_spec": "width-200",
        "user_id": of.pk,
        "rest": "x/",
        "path": world.thing("wagtailimages.image", of=of).get_rendition("width-20").file.name.removeprefix("images/"),
        "uidb64": "MQ",
        "token": "set-password",
        "restriction_id": 1,
        "page_view_restriction_id": 1,
        "slug": world.thing("directory.service", of=of).slug,
        "number": 1,
        "name": "enquiry",
        "elsewhere": "x",
        "section": "facts",
        "key": "needs",
        "option": "housing",
    }


SPACES = {
    "wagtailusers_users": "auth.user",
    "wagtailusers_groups": "auth.group",
    "memberships": "directory.membership",
    "wagtailsites": "wagtailcore.site",
    "wagtailadmin_collections": "wagtailcore.collection",
    "wagtailadmin_workflows": "wagtailcore.workflow",
    "wagtaildocs_chooser": "wagtaildocs.document",
    "wagtailimages_chooser": "wagtailimages.image",
    "wagtailadmin_api:documents": "wagtaildocs.document",
    "wagtailadmin_api:images": "wagtailimages.image",
}
"""What `pk` is in each namespace; snippets say it by their names."""

Told = Callable[[World, User], dict[str, Any]]

HERE: dict[str, Told] = {
    **dict.fromkeys(
        (f"wagtailadmin_workflows:{name}" for name in ("edit_task", "enable_task", "disable_task")),
        lambda world, _: {"pk": world.thing("wagtailcore.groupapprovaltask").pk},
    ),
    "wagtailadmin_workflows:task_chosen": lambda world, _: {"task_id": world.thing("wagtailcore.groupapprovaltask").pk},
    "wagtailadmin_workflows:add_task": lambda *_: {"app_label": "wagtailcore", "model_name": "groupapprovaltask"},
    "wagtailadmin_pages:convert_alias": lambda world, of: {
        "page_id": world.thing("home.homepage", of=of).aliases.get().pk
    },
    "directory:organisation": lambda world, of: {"slug": world.thing("directory.organisation", of=of).slug},
    "wagtailadmin_api:pages:action": lambda *_: {"action_name": "publish"},
    **dict.fromkeys(
        ("directory_pins:pin", "directory_pins:look_up", "directory_pins:keep"),
        lambda *_: {"location": Location.objects.get(name=PUBLIC_PLACE).pk},
    ),
    "vocabulary:edition": lambda world, _: {"number": world.thing("navigator.vocabularyedition").pk},
    "wagtailadmin_tag_model_autocomplete": lambda *_: {"app_name": "taggit", "model_name": "tag"},
}
"""What parameters mean at one route only."""

OWN: dict[str, Callable[[User], dict[str, Any]]] = {}
"""Routes about something that a request makes and only its maker may use: what to tell them for one of theirs."""

POSITIONAL: dict[str, Callable[[World, User], list[Any]]] = {
    "wagtaildocs_serve": lambda world, of: [
        world.thing("wagtaildocs.document", of=of).pk,
        world.thing("wagtaildocs.document", of=of).filename,
    ],
    "wagtail_serve": lambda *_: [""],
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
