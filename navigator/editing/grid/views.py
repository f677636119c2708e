"""The rows of a grid that was folded. Nothing is kept here."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from navigator.editing.grid.fields import GridField
from navigator.editing.grid.folded import KEPT, OPEN, Kept


@never_cache
@require_POST
def open_grid(request: HttpRequest) -> HttpResponse:
    """A row for each question with the answers that were posted, as a part of a page; 400 where they are no JSON."""
    field = GridField()
    try:
        answers = Kept(request.POST.get(KEPT, "")).answers
    except ValidationError as refusal:
        return HttpResponse(" ".join(refusal.messages), status=400, content_type="text/plain")
    return HttpResponse(field.widget.render(request.POST.get("name", ""), field.prepare_value(answers)))


urlpatterns: list[URLPattern] = [path("rules/grid/", open_grid, name=OPEN)]
