"""What a browser is told it may do with our pages: content security, device permissions.

Two fixed policies. The public site runs no inline script and no inline style and loads nothing from another host. The
editors' pages need both inline, which is Wagtail's way; nothing else is loosened there, and nothing there is open to
the public.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PUBLIC = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)

PREVIEW = PUBLIC.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
"""A public page as editors preview it: with the rules of the public site, in a frame of their own page."""

EDITORS = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'self'",
    ]
)

DEVICE = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)


def browser_rules(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: every response carries the policy of the part of the site that it comes from."""

    def with_rules(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # A preview is made by a request within the request, which has given it the policy of the page it shows.
        given = response.headers.get("Content-Security-Policy")
        is_preview = given == PUBLIC and policy_for(request.path) == EDITORS
        response.headers["Content-Security-Policy"] = PREVIEW if is_preview else given or policy_for(request.path)
        response.headers.setdefault("Permissions-Policy", DEVICE)
        return response

    return with_rules


def policy_for(path: str) -> str:
    """The content security policy of the page at `path`."""
    return EDITORS if path.startswith(f"/{settings.EDITORS_PREFIX}") else PUBLIC
