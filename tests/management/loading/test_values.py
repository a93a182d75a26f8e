"""A wrong value is told with file, record, field and remedy, and nothing is loaded."""

import pytest

from briefing.models import Topic
from tests.management.loading.records import body, dossier, event, excerpt, person, record, role, source, topic

pytestmark = pytest.mark.django_db

NEEDED = dossier()[:4]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (topic(titlee="T"), "record 5 (topic topic-b): titlee: Topic has no such field. The nearest is title."),
        (topic(title=""), "record 5 (topic topic-b): title: This field cannot be blank."),
        (topic(title=None), "record 5 (topic topic-b): title: This field cannot be null."),
        (topic(title=3), "record 5 (topic topic-b): title: Write text, not a number."),
        (topic(title=["T"]), "record 5 (topic topic-b): title: Write text, not a list."),
        (
            source("b", date="Junne 2025"),
            (
                "record 5 (source b): date: This date was not understood: Junne 2025. Write it like one of these: "
                "4 September 2025; June 2025; early 2000s; 1980s; 2009 to 2011; between 2009 and 2011; by 2023; "
                "since 2009; about 2002; 1987 or 1988; autumn term 2023; academic year 2023 to 2024."
            ),
        ),
        (
            source("b", accessed_on="2025-13-01"),
            (
                "record 5 (source b): accessed_on: “2025-13-01” value has the correct format (YYYY-MM-DD) but it is an "
                "invalid date."
            ),
        ),
        (
            source("b", accessed_on=2025),
            "record 5 (source b): accessed_on: Write a date as text, such as 2025-06-09, not a number.",
        ),
        (
            person("b", kind="alien"),
            (
                "record 5 (stakeholder b): kind: Value 'alien' is not a valid choice. "
                "Choose one of: person, organisation, group."
            ),
        ),
        (
            person("b", protected="yes"),
            "record 5 (stakeholder b): protected: Write true or false, not text.",
        ),
        (
            source("b", publisher=["body-b"]),
            (
                "record 5 (source b): publisher: There is no stakeholder body-b, neither in these files nor in the "
                "database. The nearest is body-a."
            ),
        ),
        (
            source("b", publisher=7),
            "record 5 (source b): publisher: Refer by natural key, as [slug], not by a number.",
        ),
        (
            excerpt("b", source=["source-a", "x"]),
            "record 5 (excerpt): source: This has 2 parts. Refer by natural key, as [slug].",
        ),
        (
            source("b", publisher=None),
            "record 5 (source b): publisher: This field cannot be null.",
        ),
        (
            record("excerpt", source=["source-a"], key="b", text="Words.", captured_on="2026-01-05"),
            "record 5 (excerpt source-a/b): locator: It is missing, and every excerpt needs one.",
        ),
        (
            record("duty", slug="b", role=["role-a"], title="T", description="D", locator="page 1"),
            "record 5 (duty b): source: It is missing, and every duty needs one.",
        ),
        (
            excerpt("b", digest="00"),
            "record 5 (excerpt source-a/b): digest: It is worked out from other fields and never typed. Take it out.",
        ),
        (
            event("b", participants="body-a"),
            "record 5 (event b): participants: Write a list of references, such as [[…], […]], or leave it out.",
        ),
        (
            event("b", participants=[["body-a"], ["body-a"]]),
            "record 5 (event b): participants: body-a stands twice in the list. Keep one.",
        ),
        (
            event("b", embargo_until="soon"),
            (
                "record 5 (event b): embargo_until: “soon” value has an invalid format. It must be in YYYY-MM-DD "
                "HH:MM[:ss[.uuuuuu]][TZ] format."
            ),
        ),
        (
            event("b", embargo_until="2026-10-25T01:30:00"),
            (
                "record 5 (event b): embargo_until: 01:30 on 25 October 2026 comes twice, since the "
                "clocks go back. Write "
                "the time with its offset, such as 2026-10-25T01:30:00+00:00."
            ),
        ),
        (
            event("b", embargo_until="2026-03-29T01:30:00"),
            (
                "record 5 (event b): embargo_until: 01:30 on 29 March 2026 doesn't exist, since the clocks go forward. "
                "Write the time with its offset, such as 2026-03-29T01:30:00+00:00."
            ),
        ),
        (
            topic(title="Gate\u202e"),
            (
                "record 5 (topic topic-b): title: U+202E RIGHT-TO-LEFT OVERRIDE at character 5 is not allowed: it is "
                "invisible or changes how the text around it reads. Delete it; if you can't see it, "
                "delete and retype the "
                "words on both sides of it."
            ),
        ),
    ],
)
def test_a_wrong_value_is_refused(problems, wrong, problem):
    if wrong["model"] == "briefing.topic":
        wrong["fields"]["slug"] = "topic-b"
    needed = [*NEEDED, *([role()] if wrong["model"] == "briefing.duty" else [])]
    expected = problem.replace("record 5", f"record {len(needed) + 1}")
    assert problems([*needed, wrong]) == [f"evidence.json: {expected}"]
    assert Topic.objects.count() == 0


def test_a_message_never_repeats_a_book(problems):
    [problem] = problems([topic(), body(kind="x" * 20_000)])
    assert len(problem) == 1_203
    assert problem.startswith("evidence.json: record 2 (stakeholder body-a): kind: Value 'xxx")
    assert problem.endswith("xx' is not a valid choice. Choose one of: person, organisation, group.")
