from django.urls import path, register_converter

from briefing.enums import RenditionFormat
from briefing.renderers.addresses import PLURALS
from briefing.views.briefings import briefing, briefing_json, briefings, edition, edition_json
from briefing.views.changes import changes, differences
from briefing.views.check import check, copy
from briefing.views.chronology import timeline
from briefing.views.corrections import corrections
from briefing.views.files import briefing_file, edition_file
from briefing.views.health import health
from briefing.views.records import record, records, roles
from briefing.views.reports import report, report_thanks
from briefing.views.review import review, review_record
from briefing.views.site import about, accessibility, brand, home, privacy, sitemap
from briefing.views.wellknown import favicon, robots, schema, security_txt

TEXT = {"form": RenditionFormat.TEXT}
PDF = {"form": RenditionFormat.PDF}
DOCX = {"form": RenditionFormat.DOCX}


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
    path("briefings/<slug:slug>.txt", briefing_file, TEXT, name="briefing-txt"),
    path("briefings/<slug:slug>.pdf", briefing_file, PDF, name="briefing-pdf"),
    path("briefings/<slug:slug>.docx", briefing_file, DOCX, name="briefing-docx"),
    path("briefings/<slug:slug>/for/<slug:audience>/", briefing, name="briefing-for"),
    path("briefings/<slug:slug>/for/<slug:audience>.json", briefing_json, name="briefing-for-json"),
    path("briefings/<slug:slug>/for/<slug:audience>.txt", briefing_file, TEXT, name="briefing-for-txt"),
    path("briefings/<slug:slug>/for/<slug:audience>.pdf", briefing_file, PDF, name="briefing-for-pdf"),
    path("briefings/<slug:slug>/for/<slug:audience>.docx", briefing_file, DOCX, name="briefing-for-docx"),
    path("briefings/<slug:slug>/editions/<int:number>/", edition, name="edition"),
    path("briefings/<slug:slug>/editions/<int:number>.json", edition_json, name="edition-json"),
    path("briefings/<slug:slug>/editions/<int:number>.txt", edition_file, TEXT, name="edition-txt"),
    path("briefings/<slug:slug>/editions/<int:number>.pdf", edition_file, PDF, name="edition-pdf"),
    path("briefings/<slug:slug>/editions/<int:number>.docx", edition_file, DOCX, name="edition-docx"),
    path("briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>/", edition, name="edition-for"),
    path("briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.json", edition_json, name="edition-for-json"),
    path(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.txt",
        edition_file,
        TEXT,
        name="edition-for-txt",
    ),
    path(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.pdf", edition_file, PDF, name="edition-for-pdf"
    ),
    path(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.docx",
        edition_file,
        DOCX,
        name="edition-for-docx",
    ),
    path("briefings/<slug:slug>/changes/", changes, name="changes"),
    path("briefings/<slug:slug>/changes/<int:older>-<int:newer>/", differences, name="differences"),
    path("check/", check, name="check"),
    path("b/<str:code>", copy, name="copy"),
    path("corrections/", corrections, name="corrections"),
    path("report/", report, name="report"),
    path("report/thanks/", report_thanks, name="report-thanks"),
    path("timeline/", timeline, name="timeline"),
    path("roles/", roles, name="roles"),
    path("<plural:nouns>/", records, name="records"),
    path("<plural:nouns>/<slug:slug>/", record, name="record"),
    path("review/<str:secret>/", review, name="review"),
    path("review/<str:secret>/<plural:nouns>/<slug:slug>/", review_record, name="review-record"),
    path("brand.css", brand, name="brand"),
    path("health/", health, name="health"),
    path("favicon.ico", favicon, name="favicon"),
    path("content.schema.json", schema, name="content-schema"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
]
