"""What must hold after each step of publication, whatever was done in whatever order."""

from itertools import pairwise

from django.db import connection
from django.test import Client
from hypothesis.stateful import invariant

from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition, Rendition
from briefing.publishing.verify import verify_database, verify_edition
from briefing.publishing.verify_log import verify_log
from briefing.queries.progress import progress

SECRET = "Word number {}, not to be read before it is approved."


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
        pages = ["/briefings/ponds.json", "/", "/sitemap.xml", "/briefings/ponds/changes/"]
        pages += [f"/briefings/ponds/editions/{number}/" for number in range(1, len(self.editions) + 2)]
        # One of the others after each step, each in its turn.
        self.turn += 1
        for page in ("/briefings/ponds/", pages[self.turn % len(pages)]):
            text = answer.content.decode() if page == "/briefings/ponds/" else stranger.get(page).content.decode()
            shown = {number for number in range(self.number + 1) if SECRET.format(number) in text}
            assert shown <= readable, f"{page} shows words that nobody may read"
        if told is not None and not told["gone"]:
            assert SECRET.format(told["words"]) in answer.content.decode()

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
