"""Which address leads into which room."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as page_urls
from wagtail.admin import urls as editors_urls
from wagtail.documents import urls as documents_urls

from home.leaving import leave
from home.signing_in import closed_ways


def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture in the size that a page shows. In production the web server in front serves them past the application.

    Nothing else of what was uploaded: documents go through the page that knows who may read them.
    """
    response = serve(request, path, document_root=Path(settings.MEDIA_ROOT) / "images")
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


urlpatterns = [
    path("leave/", leave, name="leave"),
    path("plan/", include("navigator.urls")),
    path("api/navigator/", include("navigator.api.urls")),
    path("", include("directory.pages.urls")),
    path(settings.SIGN_IN_PREFIX, include("home.signing_in.urls")),
    *closed_ways.urlpatterns,
    path("documents/", include(documents_urls)),
    path(settings.EDITORS_PREFIX, include(editors_urls)),
]

if not settings.IS_PRODUCTION:
    urlpatterns.append(path("media/images/<path:path>", picture, name="picture"))

# Editors' pages answer to every address that nothing above has taken.
urlpatterns.append(path("", include(page_urls)))
