"""Another fact, option or question in the place of one, in every listing at once, and the old one gone.

For each listing that uses it a new version is made by whoever does it: what is public is published anew through the one
door, drafts and booked versions stay drafts and booked. All of it is one transaction.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Revision

from directory.models import Service
from directory.publishing.refusals import NotFit
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.editing.vocabulary.uses import names_in_content, need_term, numbers_of_listings, questions_now
from navigator.vocabulary.document.named import NEEDS
from navigator.vocabulary.document.overridden import NothingToReplace, with_new_ids
from navigator.vocabulary.document.replacing import Swap, swapped, vocabulary_without

REPLACED = "navigator.vocabulary.replaced"

AT_ONCE = 50
"""How many listings a page changes while somebody waits, and while nobody else can write to SQLite: a tenth of a second
each. For more there is the command."""

WAITS = "waits for approval: approve it or send it back first"


class Refused(Exception):
    """Raised where listings stand against it: each with the reasons."""

    def __init__(self, reasons: list[tuple[Service, str]]) -> None:
        super().__init__("; ".join(f"{service}: {reason}" for service, reason in reasons))
        self.reasons = reasons


def replace_everywhere(swap: Swap, *, by: Any, watched: Any = iter) -> int:
    """Puts the new in the place of the old in every listing and in the vocabulary, where the old is no longer then.

    Gives the number of listings that changed. Raises `Refused` with every listing that stands against it, and what
    `change_vocabulary` raises; then nothing changes. `watched` is given the numbers of the listings, to show progress.
    """
    with transaction.atomic():
        numbers = numbers_of_listings(swap.old)
        refuse_waiting(numbers)
        _replace_in_all(watched(numbers), swap, by=by)
        change_vocabulary(
            lambda document: vocabulary_without(document, swap), by=by, note=f"{swap.old} replaced by {swap.new}"
        )
    return len(numbers)


def refuse_waiting(numbers: Iterable[int]) -> None:
    """Raises `Refused` for listings that wait for approval: nothing changes under a moderator's eyes."""
    waiting = [service for service in _services(numbers) if service.workflow_in_progress]
    if waiting:
        raise Refused([(service, WAITS) for service in waiting])


def _replace_in_all(numbers: Iterable[int], swap: Swap, *, by: Any) -> None:
    refused: list[tuple[Service, str]] = []
    for number in numbers:
        service = Service.objects.get(pk=number)
        try:
            with transaction.atomic():
                _replace_in(service, swap, by=by)
        except NotFit as fault:
            refused.extend((service, reason) for reason in fault.messages)
        except NothingToReplace as fault:
            refused.append((service, str(fault)))
    if refused:
        raise Refused(refused)


def _services(numbers: Iterable[int]) -> Iterator[Service]:
    found = list(numbers)
    for first in range(0, len(found), 500):
        yield from Service.objects.filter(pk__in=found[first : first + 500])


def _replace_in(service: Service, swap: Swap, *, by: Any) -> None:
    drafts = list(_drafts_of(service))  # before anything is published, which takes every booking off
    if service.live or not drafts:
        content = service.serializable_data()
        if is_named_in(content, swap):
            _publish(service, with_new(content, swap), by=by)
    for draft in drafts:
        _keep_draft(service, draft, swap, by=by)
    log(service, REPLACED, user=by, data={"old": str(swap.old), "new": str(swap.new)})


def _publish(service: Service, content: dict[str, Any], *, by: Any) -> None:
    revision = service.with_content_json(content).save_revision(user=by, clean=False)
    if service.live:
        Service.objects.get(pk=service.pk).publish(revision, user=by, skip_permission_checks=True)


def _drafts_of(service: Service) -> Iterator[Revision]:
    """Booked versions and the newest draft, oldest first."""
    found = Revision.objects.filter(
        content_type=ContentType.objects.get_for_model(Service), object_id=str(service.pk)
    ).order_by("pk")
    for revision in found:
        is_draft = revision.pk == service.latest_revision_id and service.has_unpublished_changes
        if is_draft or revision.approved_go_live_at:
            yield revision


def _keep_draft(service: Service, draft: Revision, swap: Swap, *, by: Any) -> None:
    """The draft once more, on top of what was published, booked for the same day where it was booked."""
    kept = Service.objects.get(pk=service.pk).with_content_json(with_new(draft.content, swap))
    revision = kept.save_revision(user=by, clean=False)
    Service.objects.filter(pk=service.pk).update(has_unpublished_changes=True)
    Revision.objects.filter(pk=draft.pk).update(approved_go_live_at=None)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=draft.approved_go_live_at)


def is_named_in(content: dict[str, Any], swap: Swap) -> bool:
    """Whether a version names the old: in its rules, or by a need that it serves."""
    term = need_term(swap.old.option) if swap.old.fact == NEEDS and swap.old.option else None
    filed = term is not None and any(each.get("need") == term.pk for each in content.get("needs", ()))
    return filed or names_in_content(content, swap.old)


def with_new(content: dict[str, Any], swap: Swap) -> dict[str, Any]:
    """A version that says the new in the place of the old.

    Raises `NothingToReplace` where what differs at a location would have nothing to stand in place of any more.
    """
    strands = [{**each, "rules": swapped(each.get("rules"), swap)} for each in content.get("strands", ())]
    places = [
        {**each, "overrides": _at_a_place(each.get("overrides"), swap)}
        for each in content.get("service_at_locations", ())
    ]
    found = {**content, "rules": swapped(content.get("rules"), swap), "needs": _needs(content, swap)}
    return {**found, "strands": strands, "service_at_locations": places}


def _at_a_place(overrides: Any, swap: Swap) -> Any:
    return with_new_ids(swapped(overrides, swap), swap, questions=questions_now())


def _needs(content: dict[str, Any], swap: Swap) -> list[dict[str, Any]]:
    needs: list[dict[str, Any]] = list(content.get("needs", ()))
    if swap.old.fact != NEEDS or not swap.old.option:
        return needs
    old, new = need_term(swap.old.option), need_term(swap.new.option)
    if old is None or new is None:
        return needs
    has_new = any(each.get("need") == new.pk for each in needs)
    kept = [each for each in needs if each.get("need") != old.pk or not has_new]
    return [{**each, "need": new.pk} if each.get("need") == old.pk else each for each in kept]
