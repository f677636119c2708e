"""What a listing is, be it a service or an organisation: drafts, revisions, approval, and one door to the public."""

from collections.abc import Collection
from typing import Any, Self

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from modelcluster.models import ClusterableModel
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.log_actions import log
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.signals import published

from directory.confidential.turns import write_beside_others
from directory.models.changing_places import let_children_change_places
from directory.models.editions import begin_edition
from directory.models.old_versions import of_rows_that_stand
from directory.publishing.refusals import NotFit, faults_before_publishing

PUBLISHED = ("live", "has_unpublished_changes", "live_revision", "first_published_at", "last_published_at")
"""What changes in the row of a listing when it is first published."""


class PublishListing(PublishRevisionAction):
    """Wagtail's way to publish, which first asks everything that may stand against it.

    `in_hand` is a listing that was not there before, wholly saved, of which the revision, its first, was just made. It
    is not made of the revision once more, which asks the database for everything that it names, and nothing is asked or
    written that only a listing with a past can have: other revisions, a day that is booked, a workflow.
    """

    def __init__(self, revision: Revision, *, in_hand: "Listing | None" = None, **how: Any) -> None:
        if in_hand is not None:
            revision.as_object = lambda: in_hand
        super().__init__(revision, **how)
        self.is_in_hand = in_hand is not None

    def check(self, *how: Any, **more: Any) -> None:
        """Raises `NotFit` with every reason why the revision may not stand in public."""
        super().check(*how, **more)
        faults = faults_before_publishing(self.object)
        if faults:
            raise NotFit(self.object, faults)

    def _publish_revision(
        self, revision: Revision, object: Any, user: Any, changed: bool, *how: Any, **more: Any
    ) -> None:
        if not self.is_in_hand:
            super()._publish_revision(revision, object, user, changed, *how, **more)
            return
        object.live, object.has_unpublished_changes, object.live_revision = True, False, revision
        object.first_published_at = object.last_published_at = timezone.now()
        object.save(update_fields=[*PUBLISHED])
        published.send(sender=type(object), instance=object, revision=revision)
        if self.log_action:
            log(object, "wagtail.publish", user=user, revision=revision, content_changed=changed)


class Listing(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, ClusterableModel):
    """A listing with drafts and revisions; what is published goes through `publish`, whoever asks and however."""

    # Usage is shown by the lists of this app; Wagtail's own index would cost a walk through every listing saved.
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    def publish(
        self,
        revision: Revision,
        user: Any = None,
        changed: bool = True,
        log_action: bool | str = True,
        previous_revision: Revision | None = None,
        skip_permission_checks: bool = False,
        is_in_hand: bool = False,
    ) -> None:
        """Publishes a revision, or books it where its day is to come.

        Button, approval, schedule, import, command and roll-back all come through here. Raises
        `directory.publishing.NotFit` with every reason why the revision may not stand in public; then nothing changes.

        `is_in_hand` is for whoever has just saved this object for the first time, with all that belongs to it, and made
        the revision of it.
        """
        publishing = PublishListing(
            revision,
            in_hand=self if is_in_hand else None,
            user=user,
            changed=changed,
            log_action=log_action,
            previous_revision=previous_revision,
        )
        with transaction.atomic():
            publishing.execute(skip_permission_checks=skip_permission_checks)
            begin_edition(services=self.services_shown())

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """The listing as a version says it; what was deleted since would be made anew."""
        return super().with_content_json(of_rows_that_stand(type(self), content))

    def save(self, *how: Any, **more: Any) -> None:
        """Keeps the listing with its children, also where two of them change places."""
        if self.pk is not None:
            let_children_change_places(self, among=more.get("update_fields"))
        super().save(*how, **more)

    def unpublish(self, *how: Any, **more: Any) -> None:
        """Takes the listing out of public sight; what it said stays in its revisions."""
        with transaction.atomic():
            write_beside_others()
            # All of it is written once more: not as it was read before somebody made an address confidential.
            self.refresh_from_db()
            self._cluster_related_objects = {}
            super().unpublish(*how, **more)
            begin_edition(services=self.services_shown())

    def services_shown(self) -> Collection[int]:
        """The keys of the services of which readers see something else when this listing changes."""
        raise NotImplementedError

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """What the template of the public page needs, with the draft in place of the published listing."""
        return {**super().get_preview_context(request, mode_name), "is_preview": True}
