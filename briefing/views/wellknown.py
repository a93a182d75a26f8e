"""What machines look for at fixed addresses."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefing.content.schema import content_schema

PLAIN = "text/plain; charset=utf-8"
FOR_AN_HOUR = {"Cache-Control": "public, max-age=3600"}
CONTACT_GOOD_FOR = timedelta(days=180)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}", ""]
    return HttpResponse("\n".join(lines), content_type=PLAIN, headers=FOR_AN_HOUR)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness, in the form of RFC 9116 (which makes `Expires` compulsory)."""
    expires = (timezone.now() + CONTACT_GOOD_FOR).strftime("%Y-%m-%dT00:00:00Z")
    lines = [f"Contact: {settings.SECURITY_CONTACT}", f"Expires: {expires}", "Preferred-Languages: en", ""]
    return HttpResponse("\n".join(lines), content_type=PLAIN, headers=FOR_AN_HOUR)


@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    """What the JSON of an edition looks like."""
    return JsonResponse(content_schema(), content_type="application/schema+json", headers=FOR_AN_HOUR)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this wherever a page names no icon: the admin's pages, text files."""
    return HttpResponseRedirect(static("briefing/icon.svg"))
