"""What a list shows, asked for from elsewhere: “all of them” must mean all that somebody saw."""

from django.db import models
from django.http import HttpRequest

from directory.desk.lists.searching import found_in, plain


def listed(model: type[models.Model], request: HttpRequest) -> models.QuerySet:
    """The rows of the list with the filters and the words of this request; none where a filter cannot be read."""
    viewset = model.snippet_viewset
    rows = model._default_manager.all()
    if viewset.filterset_class:
        filters = viewset.filterset_class(request.GET, rows, request=request)
        rows = filters.qs if filters.is_valid() else rows.none()
    words = plain(request.GET.get("q", ""))
    return found_in(rows, words, fields=viewset.search_fields) if words else rows
