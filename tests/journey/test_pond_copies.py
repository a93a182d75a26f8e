"""The pages of the unrelated dossier, and what people take with them, say all that its documents say."""

import pytest

from briefing.content.blocks import Document
from briefing.content.serialise import deserialise
from briefing.integrity.reading_docx import text_of_docx
from briefing.models import Rendition
from tests.renderers.html_words import words_of_page
from tests.renderers.pdf_words import words_of
from tests.renderers.printed import lost

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]


def held(form):
    renditions = Rendition.objects.filter(format=form).order_by("edition__briefing__slug", "audience")
    return {(each.edition.briefing.slug, each.audience): bytes(each.body) for each in renditions}


READ = {"html": words_of_page, "txt": bytes.decode, "docx": text_of_docx, "pdf": words_of}


@pytest.mark.parametrize(("form", "read"), READ.items(), ids=READ)
def test_every_format_has_every_line_in_order(form, read):
    documents = {key: deserialise(body, Document) for key, body in held("json").items()}
    texts = held(form)
    assert (len(texts) > 4, sorted(texts)) == (True, sorted(documents))
    assert {key: missing for key, tree in documents.items() if (missing := lost(tree, read(texts[key])))} == {}
