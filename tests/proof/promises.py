"""What must hold after each step of publication, whatever was done in whatever order."""

from itertools import pairwise

from django.db import connection
from django.test import Client
from hypothesis.stateful import invariant

from briefing.enums import LogAct
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import BriefingLog, Edition, Rendition
from briefing.publishing.verify import verify_database, verify_edition
from briefing.publishing.verify_log import verify_log
from briefing.queries.progress import progress

ENDINGS = (".json", ".txt", ".pdf", ".docx")
SITE = (
    "/",
    "/sitemap.xml",
    "/briefings/",
    "/briefings/ponds/changes/",
    "/corrections/",
    "/timeline/",
    "/topics/",
    "/topics/ponds/",
)
# These show what is current wherever something is.
CURRENT = ("/briefings/ponds.", "/topics/ponds/")
READ = {
    "application/pdf": text_of_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": text_of_docx,
}
SECRET = "Word number {}, not to be read before it is approved."


def addresses(editions):
    """Whatever a stranger might ask for, of so many editions: of the briefing, of its evidence, of the whole site."""
    each = [f"/briefings/ponds/editions/{number}" for number in range(1, editions + 1)]
    documents = [f"{document}{ending}" for document in ("/briefings/ponds", *each) for ending in ENDINGS]
    differences = [f"/briefings/ponds/changes/{number}-{number + 1}/" for number in range(1, editions)]
    copies = [f"/b/{code}" for code in Edition.objects.order_by("pk").values_list("code", flat=True)]
    return [*SITE, *(f"{edition}/" for edition in each), *documents, *differences, *copies]


def words_of(answer):
    """What is read in it, whatever it is."""
    body = answer.getvalue()
    read = READ.get(answer.headers.get("Content-Type", "").partition(";")[0], bytes.decode)
    return " ".join(read(body).split()) if answer.status_code == 200 else body.decode()


class Promises:
    """For a state machine that keeps `editions`, `submitted`, `approvals`, `number`, `at`, `briefing` and `turn`."""

    held_for = None

    @invariant()
    def all_promises_hold(self):
        """Not looked at again after a step that wrote nothing, not even to take it back, and took no time."""
        if connection.vendor == "sqlite" and self.held_for == (self.at, connection.connection.total_changes):
            return
        self.strangers_see_what_was_approved_and_is_live()
        self.numbers_are_in_order_and_all_is_as_published()
        self.every_edition_was_approved_by_somebody_else()
        self.the_stage_is_what_the_steps_say()
        if connection.vendor == "sqlite":
            self.held_for = (self.at, connection.connection.total_changes)

    def strangers_see_what_was_approved_and_is_live(self):
        stranger = Client()
        live = [place for place, e in enumerate(self.editions) if e["live"] <= self.at and not e["cancelled"]]
        current = live[-1] if live else None
        told = self.editions[current] if current is not None else None
        answer = stranger.get("/briefings/ponds/")
        assert answer.status_code == (404 if told is None else 410 if told["gone"] else 200)
        readable = {self.editions[place]["words"] for place in live if not self.editions[place]["gone"]}
        # One of the others after each step, each in its turn.
        pages = addresses(len(self.editions) + 1)
        self.turn += 1
        page = pages[self.turn % len(pages)]
        for address, said in (("/briefings/ponds.html", answer), (page, stranger.get(page))):
            text = words_of(said)
            shown = {number for number in range(self.number + 1) if SECRET.format(number) in text}
            assert shown <= readable, f"{address} shows words that nobody may read"
            if told is not None and not told["gone"] and address.startswith(CURRENT):
                assert told["words"] in shown, f"{address} doesn't show what is current"

    def numbers_are_in_order_and_all_is_as_published(self):
        numbers = list(Edition.objects.order_by("published_at", "pk").values_list("number", flat=True))
        assert numbers == list(range(1, len(self.editions) + 1))
        faults = [*verify_database(), *verify_log(self.briefing)]
        faults += [fault for edition in Edition.objects.select_related("briefing") for fault in verify_edition(edition)]
        assert faults == []
        there = set(Rendition.objects.values_list("edition__number", flat=True))
        assert all(self.editions[number - 1]["gone"] for number in set(numbers) - there)

    def every_edition_was_approved_by_somebody_else(self):
        entries = list(BriefingLog.objects.order_by("number"))
        assert all(after.previous == before.hash for before, after in pairwise(entries))
        for place, entry in enumerate(entries):
            if entry.act == LogAct.PUBLISHED:
                start = max(p for p in range(place) if entries[p].act == LogAct.SUBMITTED)
                approvals = [e for e in entries[start:place] if e.act == LogAct.APPROVED]
                assert approvals
                assert {e.digest for e in approvals} == {entry.digest} == {entries[start].digest}
                assert entries[start].actor_id not in {e.actor_id for e in approvals}

    def the_stage_is_what_the_steps_say(self):
        state = progress(self.briefing)
        assert (state.waiting is None) == (self.submitted is None)
        assert len(state.approvals) == len(self.approvals)
