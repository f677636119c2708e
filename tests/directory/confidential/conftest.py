"""What tests of confidential places start from."""

import logging
from collections.abc import Iterator

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.models import TaskState

from directory.confidential.hiding import hide
from directory.models import Location, Service
from directory.roles.names import EDITOR, MODERATOR
from tests.directory.confidential.refuge import (
    STREET,
    TEXT,
    a_public_refuge,
    a_service_that_tells,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import where_it_stands
from tests.directory.desk.posting import at_the_desk, edit, filled_in, url


@pytest.fixture
def desk() -> Client:
    return at_the_desk(EDITOR)


@pytest.fixture
def nothing_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever a test that uses this does: no line of the log says the address, however much is logged."""
    with caplog.at_level(logging.DEBUG):
        yield
    assert not [record.name for record in caplog.records if gives_away(record.getMessage())]


@pytest.fixture
def hidden_after_a_public_past(desk: Client) -> Location:
    """A place that everything knew of: published, drafted, previewed, in a workflow, in the history, in a session."""
    place = a_public_refuge(description=TEXT)
    service = a_service_that_tells(place)
    edit(desk, service, behaviour_policy=TEXT, **{"action-submit": "1"})
    TaskState.objects.update(comment=f"Is {STREET} right?")
    form = desk.get(url(service, "edit")).context["form"]
    desk.post(url(service, "preview_on_edit"), filled_in(form, way_back_in=TEXT))
    FormState.objects.create(
        user=somebody(MODERATOR, name="previewer"),
        content_type=ContentType.objects.get_for_model(Service),
        data="description=14+Tallow+Street",
        last_updated_at=timezone.now(),
    )
    session = desk.session
    session["looked_for"] = STREET
    session.save()
    edit(desk, place, name=f"Lantern House, {STREET}")
    place.refresh_from_db()
    assert len(where_it_stands()) > 12
    hide(place, visibility="confidential", area="S36", by=somebody(EDITOR, name="hider"))
    return Location.objects.get(pk=place.pk)
