"""The parts of an FOI summary: what was asked and answered, and what we have not seen."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.assembly.mentions import body_name
from briefing.assembly.sections.selecting import blocks_of, found, selected
from briefing.assembly.wordings import date_text
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Fact, Facts, ItemList, ListItem, Notice, Paragraph, Subheading
from briefing.content.inline import Inline, RecordLink, StatedName, Text
from briefing.models import FoiQuestion, FoiRequest, Section
from briefing.queries.parts import questions_of

Words = tuple[Inline, ...]

NOT_GIVEN = "Not given in our sources"


def foi_glance(writer: Writer, section: Section) -> Iterator[Block]:
    for request in _requests(writer, section):
        answered: Words = (date_text(request.answered_on, first=True),) if request.answered_on else (Text(NOT_GIVEN),)
        if request.answered_note:
            answered += (Text(f". {request.answered_note}"),)
        answered += (writer.cite_for(request),)
        count = len(questions_of(request))
        facts = [
            Fact("Asked of", body_name(writer, writer.stakeholder(request.public_body_id), in_full=True)),
            Fact("Asked about", (Text(request.title),)),
            Fact("Reference", (Text(request.reference or NOT_GIVEN),)),
            Fact("Asked on", (date_text(request.asked_on, first=True),) if request.asked_on else (Text(NOT_GIVEN),)),
            Fact("Answered", answered),
            Fact("Questions", (Text(str(count) if count else NOT_GIVEN),)),
            Fact("What we rest on", _rests_on(writer, request)),
        ]
        if request.summary:
            facts.append(Fact("The answer in brief", writer.line(request.summary)))
        yield Facts(tuple(facts))


def _rests_on(writer: Writer, request: FoiRequest) -> Words:
    source = writer.source(request.source_id)
    link = RecordLink("source", source.slug, (Text(source.title),))
    if request.seen_by_us or request.summarised_by_id is None:
        return (Text("The body’s own answer: "), link)
    body = body_name(writer, writer.stakeholder(request.summarised_by_id))
    return (Text("A summary by "), *body, Text(": "), link, Text(". We have not seen the answer itself."))


def foi_unseen(writer: Writer, section: Section) -> Iterator[Block]:
    for request in _requests(writer, section):
        unseen = list(_unseen(request))
        if unseen:
            items = tuple(ListItem((Paragraph((Text(text),)),)) for text in unseen)
            yield Notice("unknown", "Not given in our sources", (ItemList(ordered=False, items=items),))
        else:
            yield Paragraph((Text("We hold the request’s reference, date and questions, and the answer itself."),))


def _unseen(request: FoiRequest) -> Iterator[str]:
    if not request.seen_by_us:
        yield "The answer itself: what stands here is as another has summarised it."
    if not questions_of(request):
        yield "The questions: how many there were and how they were worded."
    elif any(not question.question for question in questions_of(request)):
        yield "The wording of some of the questions."
    if not request.reference:
        yield "The public body’s reference for the request."
    if not request.asked_on:
        yield "The date on which it was asked."
    if not request.answered_on:
        yield "The date on which it was answered."


def foi_points(writer: Writer, section: Section) -> Iterator[Block]:
    references = selected(writer, section)
    for request in _requests(writer, section):
        questions = list(questions_of(request))
        for question in questions:
            yield from _question(writer, request, question)
        if not questions:
            yield Paragraph(_in_whose_words(writer, request))
    yield from blocks_of(writer, section, [reference for reference in references if reference.noun != "foi"])


def _in_whose_words(writer: Writer, request: FoiRequest) -> Words:
    if request.seen_by_us or request.summarised_by_id is None:
        return (Text("Our sources don’t give the questions. These are the points of the answer, in our words."),)
    body = body_name(writer, writer.stakeholder(request.summarised_by_id))
    start = Text("Our sources don’t give the questions. These are the points of the answer as ")
    return (start, *body, Text(" summarises it, in our words."))


def _question(writer: Writer, request: FoiRequest, question: FoiQuestion) -> Iterator[Block]:
    yield Subheading(3, f"question-{question.number}", (Text(f"Question {question.number}"),))
    asked = writer.line(question.question) if question.question else (Text(NOT_GIVEN),)
    outcome = question.get_outcome_display()
    facts = [
        Fact("Asked", asked),
        Fact("Outcome", (Text(f"{outcome}: {question.exemption}" if question.exemption else outcome),)),
    ]
    note = writer.cite_excerpt(question.reply) if question.reply else writer.cite_for(request)
    if question.reply is not None:
        facts.append(Fact("Reply", (StatedName(question.reply.text), note)))
    if question.summary:
        facts.append(Fact("Reply in our words", (*writer.line(question.summary), note)))
    if question.unanswered:
        facts.append(Fact("Not answered", writer.line(question.unanswered)))
    yield Facts(tuple(facts))


def foi_complain(writer: Writer, section: Section) -> Iterator[Block]:
    for request in _requests(writer, section):
        if request.complaint_route and request.complaint_source_id is not None:
            note = writer.cite(request.complaint_source_id, request.complaint_locator)
            yield Paragraph((*writer.line(request.complaint_route), note))
        else:
            yield Paragraph((Text("Our sources don’t say how to complain about the answer or ask for more."),))
    issuer = section.briefing.issuer
    for prose in (issuer.corrections, issuer.complaints):
        yield from writer.prose(prose)


def _requests(writer: Writer, section: Section) -> Iterator[FoiRequest]:
    references = [reference for reference in selected(writer, section) if reference.noun == "foi"]
    if not references:
        writer.problem("This section is about a request: list it as foi:slug in its selection.")
    yield from found(writer, references, FoiRequest)
