"""A: nobody is taken for somebody else, and names are spelt as the sources have them."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, warning
from briefing.integrity.known_speakers import Attribution, Speakers
from briefing.wording.likeness import could_be_one_body, could_be_one_person, family_name, stands_in_full

Beside = tuple[str, str, str, str]  # the slugs of who speaks and of who could be meant, the latter's name, the body


def no_namesake_is_meant(checked: Checked) -> Iterator[Finding]:
    """A004: somebody else of the same body has a name like the speaker's.

    A source that says Superintendent Smith may mean either, and words given to the wrong person are a wrong that a
    correction hardly mends. Look in the source whom it means; if both records are one person, delete one of them.
    """
    speakers = checked.context.speakers
    told: set[tuple[str, str]] = set()
    for said in speakers.printed:
        for whose, slug, name, body in (*_people_beside(speakers, said), *_bodies_beside(speakers, said)):
            if (whose, slug) not in told:
                told.add((whose, slug))
                yield warning(
                    "A004",
                    said.record,
                    f"stakeholder:{whose} and stakeholder:{slug} ({name}) have like names in {body}: these words could "
                    "be meant to be either's.",
                    "Look in the source whom it names. If both are one, delete one of the two records.",
                )


def names_stand_in_their_passages(checked: Checked) -> Iterator[Finding]:
    """A009: a speaker's family name doesn't stand in the passage that their post rests on.

    The name may be mistyped, or the post rest on a passage about somebody else. Compare it with the source, and correct
    the name or choose the passage that gives it.
    """
    speaking = {said.speaker: said for said in checked.context.speakers.printed if said.speaker}
    for post in checked.context.speakers.posts:
        said = speaking.get(post.person)
        if said is not None and post.passage and not stands_in_full(family_name(post.person_name), post.passage):
            yield warning(
                "A009",
                f"stakeholder:{post.person}",
                f"The name {post.person_name} doesn't stand in the passage on which the post {post} rests.",
                "Correct the name, or choose the passage that gives it as the appointment's excerpt.",
            )


def _people_beside(speakers: Speakers, said: Attribution) -> Iterator[Beside]:
    """Others with a like name who may have held a post in the same body on that day."""
    if not said.speaker:
        return
    bodies = {post.body for post in speakers.posts_of(said.speaker)}
    for post in speakers.posts:
        beside = post.person != said.speaker and post.body in bodies and post.covers(said.days)
        if beside and could_be_one_person(said.speaker_name, post.person_name):
            yield said.speaker, post.person, post.person_name, post.body_names[0]


def _bodies_beside(speakers: Speakers, said: Attribution) -> Iterator[Beside]:
    """Other parts, with a like name, of what the holder, or the body that they speak for, is part of."""
    own = {said.holder, said.capacity.body if said.capacity else ""}
    for mine in (body for body in speakers.bodies if body.slug in own):
        for body in speakers.bodies:
            beside = body.slug != mine.slug and body.parent == mine.parent
            if beside and could_be_one_body(mine.name, body.name):
                yield mine.slug, body.slug, body.name, f"stakeholder:{body.parent}"
