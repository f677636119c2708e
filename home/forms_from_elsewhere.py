"""What somebody reads whose form could not be shown to come from this site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache


@never_cache
def refuse(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Says in plain words what to do, with status 403. Nothing that was posted is read, shown or kept."""
    return render(request, "home/form_from_elsewhere.html", status=403)
