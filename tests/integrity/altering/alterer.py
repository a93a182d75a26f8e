"""Alters true quotations of a dossier, one at a time, and sees which of them nobody is told of."""

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random

from django.core.exceptions import ValidationError
from django.db import transaction

from briefing.content.blocks import Document
from briefing.integrity.findings import Level
from briefing.integrity.registry import find
from briefing.integrity.rendered import Rendered
from briefing.models import Briefing, Position, Quotation
from briefing.publishing.checking import checked
from briefing.publishing.drafting import draft
from briefing.publishing.refusal import PublicationRefused
from briefing.renderers.html import render_html, render_record
from briefing.renderers.refusals import Unrenderable
from briefing.renderers.text import render_text
from tests.integrity.altering.trees import exchanged, fragments, quotations, with_fragments
from tests.integrity.altering.words import KINDS, another_speaks

AT = datetime(2026, 11, 24, tzinfo=UTC)
IN_A_ROW = 8  # draws in one briefing before the next one's turn, so that a few draws need few briefings
TRIES = 40
TREE, PAGE, TEXT, ENTERED, BEHIND = "content", "page", "plain text", "record as entered", "record behind our back"
WHERE = (TREE, PAGE, TEXT, ENTERED, BEHIND)


@dataclass(frozen=True)
class Place:
    """A quotation by its number among those of a document or an evidence page of the briefing."""

    page: Rendered
    number: int

    @property
    def node(self):
        return quotations(self.page.tree)[self.number]


class Alterer:
    def __init__(self, dossier):
        self.dossier = dossier
        self.speakers = {position.slug: _voice(position) for position in Position.objects.select_related("capacity")}
        excerpts = Quotation.objects.select_related("excerpt", "position").order_by("order")
        self.held, self.said = {}, {}
        for quotation in excerpts:
            self.held.setdefault(quotation.position.slug, []).append(quotation.excerpt.text)
            texts = filter(None, re.split(r"\s*(?:…|\[[^\]]*\]|\n+)\s*", quotation.words))
            self.said.setdefault(quotation.position.slug, (list(texts), quotation.excerpt))
        self.briefings = []
        for briefing in Briefing.objects.order_by("slug"):
            made = draft(briefing, live_from=AT)
            places = [
                Place(page, number)
                for page in (*made.documents, *made.pages)
                for number in range(len(quotations(page.tree)))
            ]
            if places:
                self.briefings.append((briefing, places, self._looked_at(made)))

    def unreported(self, count):
        """Of the first ``count`` draws those of which nobody is told: what was altered, by number."""
        return {number: what for number in range(count) for what, told in [self._draw(number)] if not told}

    def _looked_at(self, made):
        whole = _all(made, made.documents, made.pages)
        return whole, _told(find(whole))

    def _draw(self, number):
        random = Random(f"{self.dossier}:{number}")  # noqa: S311  # nothing here is secret
        briefing, places, (whole, before) = self.briefings[number // IN_A_ROW % len(self.briefings)]
        kinds = KINDS[number % len(KINDS) :] + KINDS[: number % len(KINDS)]
        for kind in kinds:
            for _ in range(TRIES):
                place, where = random.choice(places), random.choice(WHERE)
                if where == TEXT and not isinstance(place.page.tree, Document):
                    continue
                own, others = fragments(place.node), self._others(place)
                altered = kind(random, own, others)
                if altered and not self._is_true(place.node.position, own, altered):
                    what = f"{place.node.position}, {kind.__name__}, {where}: {' … '.join(altered)}"
                    if where in {ENTERED, BEHIND}:
                        excerpt = self._excerpt_of(altered) if kind is another_speaks else None
                        return what, self._told_of_record(briefing, place, altered, before, where, excerpt)
                    return what, self._told_of_bytes(whole, place, altered, before, where)
        raise AssertionError(f"Nothing can be altered in {briefing} by draw {number}.")

    def _others(self, place):
        """The words that the dossier gives to those who aren't the speaker."""
        speaker = self.speakers[place.node.position]
        return [said for position, (said, _) in sorted(self.said.items()) if self.speakers[position] != speaker]

    def _excerpt_of(self, texts):
        """The passage that has the words of another: whoever enters them takes them from there."""
        return next(excerpt for said, excerpt in self.said.values() if said == texts)

    def _is_true(self, position, own, altered):
        """Whether they said this too: then nothing is untrue."""
        said = [" ".join(text.split()) for text in self.held[position]]
        plain = [" ".join(text.split()) for text in altered]
        if [" ".join(text.split()) for text in own] == plain:
            return True
        return len(plain) <= len(own) and any(_stands(plain, text) for text in said)

    def _told_of_bytes(self, whole, place, altered, before, where):
        tree = exchanged(place.page.tree, place.number, with_fragments(place.node, altered))
        page = place.page
        try:
            if isinstance(tree, Document):
                html, text = render_html(tree), render_text(tree, None)
                kept = {
                    TREE: (tree, html, text),
                    PAGE: (page.tree, html, page.text),
                    TEXT: (page.tree, page.html, text),
                }
            else:
                html = render_record(tree)
                kept = {TREE: (tree, html, b""), PAGE: (page.tree, html, b"")}
        except Unrenderable:
            return True
        new = Rendered(page.record, *kept[where])
        documents = tuple(new if each is page else each for each in whole.documents)
        pages = tuple(new if each is page else each for each in whole.pages)
        return bool(_told(find(replace(whole, documents=documents, pages=pages))) - before)

    def _told_of_record(self, briefing, place, altered, before, where, excerpt):
        """Refused as it is entered, or found when the briefing is looked at again."""
        with _undone():
            quotation = self._quotation(place)
            quotation.words, quotation.excerpt = " … ".join(altered), excerpt or quotation.excerpt
            if where == BEHIND:
                Quotation.objects.filter(pk=quotation.pk).update(words=quotation.words, excerpt=quotation.excerpt)
            else:
                try:
                    quotation.full_clean()
                except ValidationError:
                    return True
                quotation.save()
            try:
                made = draft(Briefing.objects.get(pk=briefing.pk), live_from=AT)
            except PublicationRefused:
                return True
            return bool(_told(find(_all(made, made.documents, made.pages))) - before)

    def _quotation(self, place):
        return Quotation.objects.filter(position__slug=place.node.position).order_by("order").first()


def _voice(position):
    return position.stakeholder_id, position.speaker_label


def _stands(plain, text):
    place = 0
    for fragment in plain:
        place = text.find(fragment, place)
        if place < 0:
            return False
        place += len(fragment)
    return True


def _all(made, documents, pages):
    return checked(made.composition, documents=documents, pages=pages, change_note="New.", live_from=AT)


def _told(found):
    """What refuses publication, and what asks whether two people may have said the same few words."""
    return {str(finding) for finding in found if finding.level == Level.ERROR or finding.id == "A007"}


@contextmanager
def _undone():
    before = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(before)
