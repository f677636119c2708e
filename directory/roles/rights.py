"""What each role may do, in Django's permissions and Wagtail's. A role that is not named here has none.

Owners and front desks have none on purpose: the editors' pages ask whether somebody may change services, never whose.
They keep their listings in an area of their own.
"""

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet

from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER, EDITOR, MODERATOR

SIGN_IN = ("wagtailadmin.access_admin",)
"""Opens the editors' pages."""

WRITE = tuple(
    f"directory.{deed}_{thing}"
    for thing in ("organisation", "service", "location")
    for deed in ("add", "change", "view")
)
LOOK_UP = tuple(f"directory.view_{thing}" for thing in ("taxonomy", "term", "bankholiday"))
PUBLISH = tuple(
    f"directory.{deed}_{thing}" for thing in ("organisation", "service") for deed in ("publish", "lock", "unlock")
)
WORDS = tuple(f"directory.{deed}_{thing}" for thing in ("term", "bankholiday") for deed in ("add", "change"))
SAFETY_LINES = tuple(f"home.{deed}_safetyline" for deed in ("add", "change", "view"))
LOOK_AT_THE_VOCABULARY = ("navigator.view_vocabularyedition",)
KEEP_THE_VOCABULARY = ("navigator.view_vocabularyedition", "navigator.change_vocabularyedition")
CONFIDENTIAL = ("directory.read_confidential_address", "directory.change_confidential_address")
PLACES = ("directory.view_location", "directory.view_service", "directory.view_organisation")

OF_ROLE: dict[str, tuple[str, ...]] = {
    EDITOR: SIGN_IN + WRITE + LOOK_UP + LOOK_AT_THE_VOCABULARY,
    MODERATOR: SIGN_IN + WRITE + LOOK_UP + PUBLISH + WORDS + SAFETY_LINES + KEEP_THE_VOCABULARY,
    CONFIDENTIAL_READER: SIGN_IN + PLACES + CONFIDENTIAL,
}

ON_PAGES: dict[str, tuple[str, ...]] = {
    EDITOR: ("add_page", "change_page"),
    MODERATOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    ADMINISTRATOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
}
"""On every page of the site."""

ON_FILES: dict[str, tuple[str, ...]] = {
    EDITOR: ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"),
    MODERATOR: ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"),
    ADMINISTRATOR: (
        *("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"),
        *("add_collection", "change_collection", "delete_collection"),
    ),
}
"""In every collection of pictures and documents. Whoever may change one of their own may delete it."""

KEPT_BY_ADMINISTRATORS = ("auth", "directory", "home", "navigator", "wagtailcore", "wagtaildocs", "wagtailimages")
"""Apps of which administrators may do everything, confidential addresses excepted."""


def rights_of(role: str) -> QuerySet[Permission]:
    """The permissions that come with a role, as far as the database has them yet."""
    if role == ADMINISTRATOR:
        return _everything() | named(SIGN_IN)
    return named(OF_ROLE.get(role, ()))


def named(rights: tuple[str, ...]) -> QuerySet[Permission]:
    """Permissions by their names, such as `directory.change_service`."""
    asked = Q(pk__in=[])
    for right in rights:
        app, codename = right.split(".")
        asked |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(asked)


def _everything() -> QuerySet[Permission]:
    confidential = [right.split(".")[1] for right in CONFIDENTIAL]
    return Permission.objects.filter(content_type__app_label__in=KEPT_BY_ADMINISTRATORS).exclude(
        content_type__app_label="directory", codename__in=confidential
    )
