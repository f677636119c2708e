"""The public pages of the directory. They look nobody up: no cookie, no session, no count."""

from urllib.parse import urlencode

from django.contrib.sitemaps.views import sitemap as sitemap_of
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from directory.pages.finding import Wanted, needs_met, one_organisation, one_service, services_for, wanted
from directory.pages.sitemap import SITEMAPS

A_PAGE = 20
"""Services on one page of the list."""


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """The services that anybody may see, plainly."""
    asked = wanted(request.GET)
    page = Paginator(services_for(asked), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "asked": asked,
        "needs": needs_met(),
        "organisation": _organisation_wanted(asked),
        "query": _query(asked),
    }
    return render(request, "directory/services.html", context)


# “Open now” is true for a minute: no cache keeps it for the next reader, nor a browser for the next visit.
@cache_control(no_cache=True)
@require_safe
def service(request: HttpRequest, slug: str) -> HttpResponse:
    """One service."""
    found = one_service().filter(slug=slug).first()
    if found is None:
        return not_here(request)
    return render(request, "directory/service.html", {"object": found})


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation, with its services."""
    found = one_organisation().filter(slug=slug).first()
    if found is None:
        return not_here(request)
    return render(request, "directory/organisation.html", {"object": found})


# Nor one that still names what was withdrawn.
@cache_control(no_cache=True)
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Where the pages of services and organisations are, for search engines."""
    return sitemap_of(request, SITEMAPS, template_name="directory/sitemap.xml")


def not_here(request: HttpRequest) -> HttpResponse:
    """The same page for a listing that was withdrawn and for one that never was: which of them is nobody's business."""
    return render(request, "directory/not_here.html", status=404)


def _organisation_wanted(asked: Wanted) -> object:
    return one_organisation().filter(slug=asked.organisation).first() if asked.organisation else None


def _query(asked: Wanted) -> str:
    """What the links to other pages of the list carry on."""
    named = {"need": asked.need, "organisation": asked.organisation, "q": asked.words}
    return urlencode({name: value for name, value in named.items() if value})
