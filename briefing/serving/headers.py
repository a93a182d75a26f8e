"""Headers that every answer carries, whichever view or error made it."""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

PRIVATE = "private, no-store"


def headers(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: content policy, permissions policy, and nothing cached but what a view declared public.

    A view makes an answer public by setting `Cache-Control: public, …` itself. That is honoured for a successful
    answer which sets no cookie and doesn't vary by one; anything else is `private, no-store`.
    """
    reader_policy = _policy(settings.SECURE_CSP)
    admin_policy = _policy(settings.ADMIN_CSP)
    admin_root = reverse("admin:index")

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_admin = request.path.startswith(admin_root)
        response.headers["Content-Security-Policy"] = admin_policy if is_admin else reader_policy
        response.headers["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        if not _is_published(response):
            response.headers["Cache-Control"] = PRIVATE
        return response

    return answer


def _policy(directives: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def _is_published(response: HttpResponseBase) -> bool:
    declared = [part.strip() for part in response.headers.get("Cache-Control", "").split(",")]
    personal = response.cookies or "cookie" in response.headers.get("Vary", "").lower()
    return "public" in declared and response.status_code in {200, 301, 304} and not personal
