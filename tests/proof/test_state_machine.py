"""Publication as a state machine: whatever several people do in whatever order, the promises hold after each step."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from briefing.enums import SectionKind, WithdrawalKind
from briefing.models import Briefing, Edition
from briefing.publishing.approve import approve
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.publish import publish
from briefing.publishing.refusal import Refused
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.publishing.withdraw import withdraw
from tests.factories.briefing import BriefingFactory
from tests.factories.section import SectionFactory
from tests.factories.topic import TopicFactory
from tests.factories.user import UserFactory
from tests.proof.promises import SECRET, Promises
from tests.proof.share import IS_FULL, share

RUNS, STEPS = 2_000, 50
# At full count each of two processes makes half of the runs; which they are is chance, so none are made twice.
PARTS = 2 if IS_FULL else 1
BEGINNING = datetime(2026, 3, 1, 9, tzinfo=UTC)
KINDS = [WithdrawalKind.IN_ERROR, WithdrawalKind.NO_LONGER]


class Publication(Promises, RuleBasedStateMachine):
    """Two editors, three approvers and one who is both act on one briefing, while the clock goes on.

    What may be seen is asked of the site, as a stranger. `words` are those that the text held, by edition when
    published; the model's own expectations come from what each act was told, never from the log.
    """

    def __init__(self):
        super().__init__()
        self.outer = transaction.atomic()
        self.outer.__enter__()
        self.clock = time_machine.travel(BEGINNING, tick=False)
        self.traveller = self.clock.start()
        self.at = BEGINNING
        self.people = {
            **{name: UserFactory(username=name, groups=["Editors"]) for name in ("editor-1", "editor-2")},
            **{name: UserFactory(username=name, groups=["Approvers"]) for name in ("approver-1", "approver-2")},
            "both": UserFactory(username="both", groups=["Editors", "Approvers"]),
        }
        self.topic = TopicFactory(slug="ponds")
        self.briefing = BriefingFactory(
            slug="ponds", topic=self.topic, what_changes="Nothing.", from_when="Now.", lead="", contact=None
        )
        self.section = SectionFactory(briefing=self.briefing, kind=SectionKind.PROSE)
        self.put(0, None)
        self.wrote = set()  # who wrote since the last edition
        self.submitted = None  # (by whom, number of the words, live from, note, how many must approve)
        self.submitters = set()  # who submitted since the last edition
        self.approvals = set()
        self.seen = ""
        self.turn = 0
        self.editions = []  # (number of the words, live from, cancelled, gone)

    def teardown(self):
        self.clock.stop()
        transaction.set_rollback(True)
        self.outer.__exit__(None, None, None)

    def put(self, number, person):
        """The words of this number stand in the section now, and on an evidence page."""
        self.number = number
        self.section.prose = self.topic.summary = SECRET.format(number)
        for record in (self.section, self.topic):
            record._history_user = person
            record.save()

    def attempt(self, allowed, act, **arguments):
        """Does it; whether it was refused must be what the model expects."""
        try:
            result = act(**arguments)
        except Refused:
            assert not allowed, f"{act.__name__} was refused and should not be"
            return None
        assert allowed, f"{act.__name__} was done and should not be"
        return result

    names = st.sampled_from(["editor-1", "editor-2", "approver-1", "approver-2", "both"])

    @rule(minutes=st.integers(1, 60 * 24))
    def time_goes_on(self, minutes):
        self.at += timedelta(minutes=minutes)
        self.traveller.move_to(self.at, tick=False)

    @rule(name=st.sampled_from(["editor-1", "editor-2", "both"]))
    def write(self, name):
        self.put(self.number + 1, self.people[name])
        self.wrote.add(name)

    @rule()
    def write_it_as_it_was(self):
        """A restored text voids nothing: it is the same content."""
        if self.submitted:
            self.put(self.submitted[1], self.people["editor-1"])
            self.wrote.add("editor-1")

    @rule(count=st.integers(1, 3))
    def ask_for_sign_offs(self, count):
        """For the next submission: what waits needs as many as were asked for when it was submitted."""
        Briefing.objects.filter(pk=self.briefing.pk).update(sign_offs=count)
        self.briefing.sign_offs = count

    @rule(name=names, delay=st.sampled_from([None, -5, 30, 60 * 24]))
    def submit(self, name, delay):
        live_from = None if delay is None else self.at + timedelta(minutes=delay)
        last = self.editions[-1] if self.editions else None
        is_new = last is None or last["words"] != self.number or last["cancelled"] or last["gone"] or last["withdrawn"]
        waiting = (self.number, live_from, f"Words {self.number}.", self.briefing.sign_offs)
        is_other = self.submitted is None or self.submitted[1:] != waiting
        allowed = name in {"editor-1", "editor-2", "both"} and is_new and is_other and (delay is None or delay > 0)
        note = f"Words {self.number}."
        entry = self.attempt(
            allowed, submit, briefing=self.briefing, actor=self.people[name], note=note, live_from=live_from
        )
        if entry is not None:
            self.submitted, self.seen, self.approvals = (name, *waiting), entry.hash, set()
            self.submitters.add(name)

    @property
    def is_stale(self):
        return self.submitted is None or self.submitted[1] != self.number

    @property
    def is_approved(self):
        """Whoever wrote in it after approving it has no say any more, also where the text is as it was."""
        return self.submitted is not None and len(self.approvals - self.wrote) >= self.submitted[4]

    @rule(name=names, then_publish=st.booleans(), saw_another=st.integers(0, 9))
    def approve(self, name, then_publish, saw_another):
        allowed = (
            self.submitted is not None
            and not self.is_stale
            and saw_another != 0
            and name in {"approver-1", "approver-2", "both"}
            and name not in self.submitters
            and name not in self.wrote
            and name not in self.approvals
        )
        seen = "0" * 64 if saw_another == 0 else self.seen
        made = self.attempt(
            allowed, approve, briefing=self.briefing, actor=self.people[name], seen=seen, then_publish=then_publish
        )
        if made is not None:
            self.approvals.add(name)
            assert (made.edition is not None) == (then_publish and self.is_approved)
            if made.edition is not None:
                self.issue(made.edition)

    @rule(name=names)
    def publish(self, name):
        allowed = not self.is_stale and self.is_approved
        edition = self.attempt(allowed, publish, briefing=self.briefing, actor=self.people[name])
        if edition is not None:
            self.issue(edition)

    def issue(self, edition):
        live_from = max(self.submitted[2] or self.at, self.at)
        assert (edition.number, edition.live_from) == (len(self.editions) + 1, live_from)
        self.editions.append(
            {"words": self.number, "live": live_from, "cancelled": False, "gone": False, "withdrawn": False}
        )
        self.submitted, self.approvals, self.wrote, self.submitters = None, set(), set(), set()

    @rule(name=names, saw_another=st.integers(0, 9))
    def send_back(self, name, saw_another):
        may = name in {"approver-1", "approver-2", "both"}
        allowed = self.submitted is not None and saw_another != 0 and (may or name == self.submitted[0])
        read = {"seen": "0" * 64 if saw_another == 0 else self.seen, "reason": "Again."}
        if self.attempt(allowed, send_back, briefing=self.briefing, actor=self.people[name], **read):
            self.submitted, self.approvals = None, set()

    @precondition(lambda self: self.editions)
    @rule(name=names, which=st.integers(0, 5))
    def cancel(self, name, which):
        place = which % len(self.editions)
        told = self.editions[place]
        allowed = name in {"approver-1", "approver-2", "both"} and told["live"] > self.at and not told["cancelled"]
        edition = Edition.objects.get(number=place + 1)
        if self.attempt(allowed, cancel, edition=edition, actor=self.people[name], reason="Not now."):
            told["cancelled"] = True

    @precondition(lambda self: self.editions)
    @rule(name=names, which=st.integers(0, 5), kind=st.sampled_from(KINDS))
    def withdraw(self, name, which, kind):
        place = which % len(self.editions)
        told = self.editions[place]
        is_live = told["live"] <= self.at and not told["cancelled"]
        allowed = name in {"approver-1", "approver-2", "both"} and is_live and not told["withdrawn"]
        edition = Edition.objects.get(number=place + 1)
        if self.attempt(allowed, withdraw, edition=edition, kind=kind, explanation="Why.", actor=self.people[name]):
            told["withdrawn"] = True
            told["gone"] = told["gone"] or kind == WithdrawalKind.IN_ERROR

    @precondition(lambda self: self.editions)
    @rule(which=st.integers(0, 5), number=st.integers(0, 3))
    def correct_note(self, which, number):
        edition = Edition.objects.get(number=which % len(self.editions) + 1)
        last = edition.corrected_notes.order_by("-number").first()
        text = f"Corrected {number}."
        removed = not edition.renditions.exists()
        allowed = not removed and (last.text if last else edition.change_note) != text
        self.attempt(allowed, correct_note, edition=edition, text=text, actor=self.people["approver-1"])

    @precondition(lambda self: self.editions)
    @rule(which=st.integers(0, 5), same=st.booleans())
    def remove(self, which, same):
        place = which % len(self.editions)
        told = self.editions[place]
        edition = Edition.objects.get(number=place + 1)
        removed = not edition.renditions.exists()
        approver = self.people["approver-1"]
        self.attempt(not removed, ask_removal, edition=edition, ground="A law.", actor=approver)
        second = approver if same else self.people["approver-2"]
        if self.attempt(not removed and not same, remove, edition=edition, actor=second):
            told["gone"] = True


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.django_db(transaction=True)
def test_whatever_is_done_the_promises_hold(part):
    proof = settings(
        max_examples=share(RUNS) // PARTS,
        stateful_step_count=STEPS,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    assert run_state_machine_as_test(Publication, settings=proof) is None
