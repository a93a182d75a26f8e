from django.urls import path, register_converter

from briefing.renderers.addresses import PLURALS
from briefing.views.briefings import briefing, briefing_json, briefings, changes, edition, edition_json
from briefing.views.chronology import timeline
from briefing.views.health import health
from briefing.views.records import record, records, roles
from briefing.views.site import about, accessibility, brand, home, privacy, sitemap
from briefing.views.wellknown import favicon, robots, security_txt


class Plural:
    """The nouns that have pages, as addresses write them."""

    regex = "|".join(PLURALS.values())

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Plural, "plural")

urlpatterns = [
    path("", home, name="home"),
    path("about/", about, name="about"),
    path("accessibility/", accessibility, name="accessibility"),
    path("privacy/", privacy, name="privacy"),
    path("briefings/", briefings, name="briefings"),
    path("briefings/<slug:slug>/", briefing, name="briefing"),
    path("briefings/<slug:slug>.json", briefing_json, name="briefing-json"),
    path("briefings/<slug:slug>/for/<slug:audience>/", briefing, name="briefing-for"),
    path("briefings/<slug:slug>/for/<slug:audience>.json", briefing_json, name="briefing-for-json"),
    path("briefings/<slug:slug>/editions/<int:number>/", edition, name="edition"),
    path("briefings/<slug:slug>/editions/<int:number>.json", edition_json, name="edition-json"),
    path("briefings/<slug:slug>/changes/", changes, name="changes"),
    path("timeline/", timeline, name="timeline"),
    path("roles/", roles, name="roles"),
    path("<plural:nouns>/", records, name="records"),
    path("<plural:nouns>/<slug:slug>/", record, name="record"),
    path("brand.css", brand, name="brand"),
    path("health/", health, name="health"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
]
