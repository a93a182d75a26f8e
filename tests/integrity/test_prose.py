"""Facts are referred to, not retyped, and prose is easy to read."""

import pytest

from briefing.integrity.known_prose import REFERENCE, Prose, Written
from briefing.integrity.prose import (
    LONGEST,
    OLDEST,
    dates_are_referred_to,
    numbers_are_referred_to,
    prose_is_easy_to_read,
    sentences_are_short,
)
from tests.integrity.trees import checked


def findings(check, *texts, record="briefing:wardens", not_facts=()):
    written = tuple(Written(record, "the section Ponds", text) for text in texts)
    return list(check(checked(prose=Prose(written, tuple(not_facts)))))


def found(check, *texts, **kwargs):
    return [(f.id, str(f.level), f.record) for f in findings(check, *texts, **kwargs)]


@pytest.mark.fires("P001")
def test_a_typed_number_is_to_be_looked_at():
    (finding,) = findings(numbers_are_referred_to, "There are 371 posts in London now.", record="role:warden")
    assert str(finding) == (
        "P001 role:warden: In the section Ponds ‘371’ is typed: ‘There are 371 posts in London now.’. Refer to the "
        "figure, as [[figure:slug]]; if it states no fact of the evidence, list it in the briefing’s field not facts."
    )


@pytest.mark.quiet("P001")
def test_references_and_what_is_marked_as_no_fact_are_not():
    assert found(numbers_are_referred_to, f"There are {REFERENCE} in all, and each has a pond.") == []
    text = "Bring 12 sandwiches, and 12 more."
    assert found(numbers_are_referred_to, text, not_facts=["12"]) == []
    assert len(found(numbers_are_referred_to, text, not_facts=["12 sandwiches"])) == 1
    assert len(found(numbers_are_referred_to, text, not_facts=["sandwiches", "2"])) == 2


@pytest.mark.quiet("P001")
def test_a_date_is_no_number():
    assert found(numbers_are_referred_to, "On 1 May 2025, in 2024 and since the 1990s.") == []


@pytest.mark.fires("P001", "P002")
def test_numbers_and_dates_in_words_are_to_be_looked_at():
    text = "It doubled: five per cent of pupils, a third of posts, one in five, ½ of them, since the fifth of May."
    assert len(found(numbers_are_referred_to, text)) == len(("doubled", "per cent", "third", "in five", "½"))
    assert found(dates_are_referred_to, text) == [("P002", "warning", "briefing:wardens")]


@pytest.mark.quiet("P001", "P002")
def test_small_number_words_and_the_years_of_laws_are_not():
    text = "Three officers and two sides of Section 17 of the Act 1998."
    assert (found(numbers_are_referred_to, text), found(dates_are_referred_to, text)) == ([], [])


@pytest.mark.fires("P002")
def test_a_typed_date_is_to_be_looked_at():
    (finding,) = findings(dates_are_referred_to, "It began on 1 May 2025 in London.")
    assert finding.message == "In the section Ponds ‘1 May 2025’ is typed: ‘It began on 1 May 2025 in London.’."
    assert found(dates_are_referred_to, "In 2024 and in May 2025.") == [("P002", "warning", "briefing:wardens")] * 2


@pytest.mark.quiet("P002")
def test_references_to_events_and_what_is_marked_are_not():
    assert found(dates_are_referred_to, f"It began {REFERENCE}, for 300 people.") == []
    assert found(dates_are_referred_to, "The plan for 2030 is another.", not_facts=["plan for 2030"]) == []


@pytest.mark.fires("P003")
@pytest.mark.quiet("P003")
def test_a_long_sentence_is_to_be_looked_at():
    short = "Wardens " + "keep " * (LONGEST - 2) + "ponds."
    long = "Wardens " + "keep " * (LONGEST - 1) + "ponds."
    assert found(sentences_are_short, f"{short} {short}") == []
    assert found(sentences_are_short, f"{short} {long}") == [("P003", "warning", "briefing:wardens")]
    assert found(sentences_are_short, f"{short} {long}", not_facts=[long]) == []
    (finding,) = findings(sentences_are_short, long)
    assert finding.message == (
        f"In the section Ponds a sentence has 36 words: ‘{'Wardens keep keep keep keep keep keep keep keep keep keep'} "
        "ke …’."
    )


HARD = "Organisational accountability necessitates comprehensive interdepartmental collaboration. "


@pytest.mark.fires("P004")
def test_prose_that_is_hard_to_read_is_to_be_looked_at():
    (finding,) = findings(prose_is_easy_to_read, HARD * 10)
    assert finding.id == "P004"
    age = int(finding.message.removeprefix("By a formula its prose reads as for an age of ").removesuffix("."))
    assert age > OLDEST


@pytest.mark.quiet("P004")
def test_plain_little_or_evidences_own_prose_is_not():
    assert found(prose_is_easy_to_read, "We keep the pond. It is deep. " * 10) == []
    assert found(prose_is_easy_to_read, HARD * 9) == []
    assert found(prose_is_easy_to_read, HARD * 10, not_facts=[HARD.strip()]) == []
    assert found(prose_is_easy_to_read, HARD * 10, record="role:warden") == []
