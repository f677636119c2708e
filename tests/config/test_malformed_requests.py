"""Which faults are the request's, and which stay the site's own. What is sent everywhere: tests/permissions."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.paginator import EmptyPage
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import NoReverseMatch

from config.malformed_requests import MalformedRequests, asked_by
from home.models import HomePage


def answered(fault: Exception, path: str = "/admin/x/", *, raised_in: str, next: str = "") -> HttpResponse | None:
    """What comes of a fault that was raised while a module of this name was at work."""
    module = {"__name__": raised_in, "fault": fault}
    exec("def read():\n    raise fault", module)
    request = RequestFactory().get(path, {"next": next})
    try:
        module["read"]()
    except type(fault) as raised:
        return MalformedRequests(lambda _: HttpResponse()).process_exception(request, raised)
    return None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fault", "module", "status"),
    [
        (ValueError("Field 'id' expected a number"), "wagtail.admin.views.chooser", 400),
        (OverflowError("Python int too large"), "wagtail.admin.views.generic.base", 400),
        (EmptyPage("That page contains no results"), "wagtail.admin.views.workflows", 404),
        (Exception("for a user with no collection permissions"), "wagtail.admin.forms.collections", 403),
    ],
)
def test_what_wagtail_cannot_read_is_the_requests_fault(fault: Exception, module: str, status: int) -> None:
    response = answered(fault, raised_in=module)
    assert response is not None
    assert response.status_code == status


@pytest.mark.parametrize(
    ("fault", "module", "path"),
    [
        (ValueError("ours"), "directory.desk.bulk", "/admin/x/"),
        (KeyError("a kind that it is not known for"), "wagtail.admin.views.chooser", "/admin/x/"),
        (ValueError("a module that is not known for it"), "wagtail.admin.views.home", "/admin/x/"),
        (Exception("of no kind"), "wagtail.admin.views.chooser", "/admin/x/"),
        (ValueError("a page of the public"), "wagtail.admin.views.chooser", "/services/"),
    ],
)
def test_any_other_fault_stays_one(fault: Exception, module: str, path: str) -> None:
    assert answered(fault, path, raised_in=module) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("asked", "is_answered"), [("nowhere", True), ("elsewhere", False), ("", False)])
def test_a_next_that_is_no_address_is_told_from_a_name_that_we_mistyped(asked: str, is_answered: bool) -> None:
    fault = NoReverseMatch("Reverse for 'nowhere' not found. 'nowhere' is not a valid view function or pattern name.")
    assert (answered(fault, raised_in="directory.desk.bulk", next=asked) is not None) is is_answered


def test_a_fault_without_a_way_is_nobodys() -> None:
    assert asked_by(None) == ""


def ask(path: str) -> Callable[[Client], HttpResponse]:
    return lambda client: client.get(path)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("send", "status"),
    [
        (ask("/admin/choose-page/chosen-multiple/?id=nope"), 400),
        (ask("/admin/bulk/auth/user/delete/?id=9999x"), 400),
        (ask("/admin/api/main/pages/find/?id=x"), 400),
        (ask("/admin/workflows/edit/1/?p=9999"), 404),
        (lambda client: client.post(f"/admin/pages/{HomePage.objects.get().pk}/copy/", {}), 400),
    ],
)
def test_what_was_sent_is_answered_with_a_page_of_the_house_and_not_repeated(
    client: Client, send: Callable[[Client], HttpResponse], status: int
) -> None:
    client.force_login(User.objects.create_superuser("ruth"))
    answer = send(client)
    assert answer.status_code == status
    assert "9999" not in answer.text
    assert "Right Door" in answer.text
