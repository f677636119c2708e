"""Hostile text in every field of every row that takes text; and finding it where a browser would act on it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from django.apps import apps
from django.db import DatabaseError, models, transaction

from directory.models import Organisation, Service
from directory.models.editions import begin_edition
from home.models import HomePage
from navigator.models import VocabularyEdition
from navigator.vocabulary.document.writing import written

OURS = (
    *("auth", "directory", "home", "navigator", "taggit"),
    *("wagtailcore", "wagtailimages", "wagtaildocs", "wagtailusers"),
)
PAYLOAD = "\u202e'\"></title></textarea></style></script><script>planted()</script><planted onx=1>{{7*7}}{% now 'Y' %}"
ADDRESS = "javascript:planted()"
ADDRESS_FIELDS = (models.URLField,)

KEYS = ("object_id", "to_object_id", "content_path", "model_path")
"""Fields, in whatever model, that name another row or a place in it."""

NOT_TEXT = (models.SlugField, models.FileField, models.UUIDField, models.FilePathField)
NOT_TYPED = {
    # What the framework writes about itself, and what it could not work with otherwise.
    "auth.user.password",
    "auth.permission.codename",
    "wagtailcore.page.path",
    "wagtailcore.page.url_path",
    "wagtailcore.collection.path",
    "wagtailcore.locale.language_code",
    "wagtailcore.site.hostname",
    "wagtailcore.comment.contentpath",
    "wagtailusers.userprofile.current_time_zone",
    "wagtailusers.userprofile.preferred_language",
    "wagtailimages.rendition.filter_spec",
    "wagtailimages.rendition.focal_point_key",
    # Codes, which a list of the site gives: a check keeps all else out, or nothing would be found by them.
    "directory.taxonomy.code",
    "directory.term.code",
    "directory.servicelanguage.code",
    "directory.costoption.currency",
    "directory.postcodesector.sector",
    # JSON, which the checker keeps right; what people write in it is planted below.
    "navigator.vocabularyedition.text",
}

URL_ATTRIBUTES = {"href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "ping"}
BLANKS = re.compile(r"[\x00-\x20\u202a-\u202e]")


def plant() -> tuple[list[str], list[str]]:
    """Writes it past every check, row by row; the fields that hold it now, and those that nothing could be put into."""
    planted, bare = [], []
    for model in apps.get_models():
        if model._meta.app_label not in OURS or not model._meta.managed:
            continue
        for field in model._meta.local_concrete_fields:
            label = f"{model._meta.label_lower}.{field.name}"
            if _takes_text(field) and label not in NOT_TYPED:
                rows = [row for row in model._base_manager.all() if _planted_in(row, field)]
                (planted if rows else bare).append(label)
    _plant_in_drafts()
    _plant_in_the_vocabulary()
    return planted, bare


def _takes_text(field: models.Field) -> bool:
    is_text = isinstance(field, (models.CharField, models.TextField)) and not isinstance(field, NOT_TEXT)
    return is_text and not field.choices and not field.primary_key and field.name not in KEYS


def _planted_in(row: models.Model, field: models.Field) -> bool:
    """Whether the database took it: constraints keep some fields of some rows empty."""
    try:
        with transaction.atomic():
            type(row)._base_manager.filter(pk=row.pk).update(**{field.name: text_for(field, row.pk)})
    except DatabaseError:
        return False
    return True


def text_for(field: models.Field, number: Any) -> str:
    """What goes into one field of one row: as long as it may be there, and different in each where it must be."""
    if isinstance(field, ADDRESS_FIELDS):
        return f"{ADDRESS}//{number}"
    told = f"{number if field.unique else ''}{PAYLOAD}"
    longest = field.max_length or 500
    return (told + "x" * (longest - len(told)))[:longest] if len(told) <= longest else _short(longest, number)


def _short(longest: int, number: Any) -> str:
    """For a field too short for all of it: what would break out of an attribute, or out of the text."""
    return f"{number}'\"><planted>"[:longest]


def _plant_in_drafts() -> None:
    """The newest version of everything that has versions says it as well."""
    for model in (HomePage, Organisation, Service):
        for row in model._base_manager.all():
            if not getattr(row, "alias_of_id", None):
                row.save_revision(clean=False)


def _plant_in_the_vocabulary() -> None:
    """Every word of every question, as whoever keeps the vocabulary may type it."""
    for edition in VocabularyEdition.objects.all():
        document = edition.document
        for fact in document["facts"].values():
            fact |= {key: PAYLOAD for key in ("x_question", "x_why", "x_short", "x_hint", "x_none") if key in fact}
            fact |= {key: dict.fromkeys(fact[key], PAYLOAD) for key in ("x_options", "x_label") if key in fact}
        for question in document["x_grid"]:
            question |= {key: PAYLOAD for key in ("question", "short", "people", "note") if key in question}
        VocabularyEdition.objects.filter(pk=edition.pk).update(text=written(document))
    begin_edition()


class Reading(HTMLParser):
    """What a browser would do with a page: `wrongs` lists what it should not."""

    def __init__(self, *, is_strict: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.is_strict = is_strict
        self.wrongs: list[str] = []
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        names = {name for name, _ in attrs}
        if tag == "planted" or "onx" in names:
            self.wrongs.append(f"a tag of its own: <{tag}>")
        self.wrongs += [f"leads to {value}" for name, value in attrs if name in URL_ATTRIBUTES and is_script(value)]
        if self.is_strict and (tag == "style" or "style" in names or any(name.startswith("on") for name in names)):
            self.wrongs.append(f"inline against the policy: <{tag} {sorted(names)}>")
        if self.is_strict and tag == "script" and "src" not in names:
            self.wrongs.append("a script on the page against the policy")

    def handle_endtag(self, tag: str) -> None:
        self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within == "script" and data.strip() == "planted()":
            self.wrongs.append("a script of its own")
        if "49{% now" in data or "{{7*7}}20" in data:
            self.wrongs.append("a template within a template")


def is_script(address: str | None) -> bool:
    """Whether following an address would run it."""
    return BLANKS.sub("", address or "").lower().startswith(("javascript:", "vbscript:", "data:text/html"))


def wrongs_of(page: str, *, is_strict: bool) -> list[str]:
    """What a browser would do with a page that it should not, each once."""
    reading = Reading(is_strict=is_strict)
    reading.feed(page)
    reading.close()
    return list(dict.fromkeys(reading.wrongs))


def fragments_in(value: Any) -> Iterator[str]:
    """Every text in something that was read as JSON: scripts put such texts on the page."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from fragments_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from fragments_in(one)
