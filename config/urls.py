"""Which address leads into which room."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as page_urls
from wagtail.admin import urls as editors_urls
from wagtail.documents import urls as documents_urls

from home.leaving import leave
from home.signing_in import closed_ways


def upload(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file that an editor uploaded. In production the web server in front serves them past the application."""
    return serve(request, path, document_root=settings.MEDIA_ROOT)


urlpatterns = [
    path("leave/", leave, name="leave"),
    path("plan/", include("navigator.urls")),
    path("", include("directory.pages.urls")),
    path(settings.SIGN_IN_PREFIX, include("home.signing_in.urls")),
    *closed_ways.urlpatterns,
    path("documents/", include(documents_urls)),
    path(settings.EDITORS_PREFIX, include(editors_urls)),
]

if not settings.IS_PRODUCTION:
    urlpatterns.append(path("media/<path:path>", upload, name="upload"))

# Editors' pages answer to every address that nothing above has taken.
urlpatterns.append(path("", include(page_urls)))
