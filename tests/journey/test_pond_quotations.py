"""Beside every quotation of the unrelated dossier stands the way to its page, which says where the words are from."""

import re

import pytest

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a href="(/quotations/[^"]+/)"[^>]*>About these words')


def test_each_leads_to_its_words_and_what_they_were_compared_with(published, client):
    page = client.get("/briefings/pond-positions/").content.decode()
    links = LINK.findall(page)
    assert len(links) == page.count("About these words")
    assert len(links) > 3
    for address in set(links):
        found = client.get(address)
        assert (found.status_code, "compared" in found.content.decode()) == (200, True)
