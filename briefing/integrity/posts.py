"""A: whoever is quoted or signs held the post that is printed beside their name, on the day of their words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_speakers import Attribution, Post


def a_post_on_the_day(checked: Checked) -> Iterator[Finding]:
    """A001: somebody speaks, and we hold no post of theirs on that day.

    Readers weigh words by who says them and in what capacity. Where no post is recorded the page can't say it. Record
    the appointment and choose it as the position's capacity; of somebody who holds none, such as a resident, say who
    they are in the speaker label.
    """
    for said in _without_capacity(checked):
        held = checked.context.speakers.posts_of(said.speaker)
        if not _on_the_day(held, said):
            known = f"; recorded are {_listed(held)}" if held else ""
            yield warning(
                "A001",
                said.record,
                f"No post of {said.speaker_name} is recorded {_day(said)}{known}.",
                "Record the appointment and choose it as the capacity. Of somebody without a post, say in the speaker "
                "label who they are.",
            )


def one_post_on_the_day(checked: Checked) -> Iterator[Finding]:
    """A002: a post that somebody held on the day isn't chosen, or another title in the same body could be meant.

    With several posts, readers can't tell in which of them somebody spoke; and two titles in one body on one day are
    often two sources that differ. Choose the capacity, enter from when to when each post was held, or delete the one
    that is a mistake.
    """
    speakers = checked.context.speakers
    for said in _without_capacity(checked):
        if held := _on_the_day(speakers.posts_of(said.speaker), said):
            yield warning(
                "A002",
                said.record,
                f"{said.speaker_name} held {_counted(held)} {_day(said)}, and no capacity is chosen: {_listed(held)}.",
                "Choose the post in which they spoke as the position's capacity.",
            )
    for said in speakers.printed:
        if said.capacity is not None:
            chosen = said.capacity
            others = [
                post
                for post in _on_the_day(speakers.posts_of(said.speaker), said)
                if post.body == chosen.body and post.title not in {chosen.title, ""}
            ]
            if others and chosen.title:
                yield warning(
                    "A002",
                    said.record,
                    f"{said.speaker_name} is printed as {chosen}; {_day(said)} also {_listed(others)} is recorded.",
                    "Enter from when to when each post was held, choose the right one, or delete the mistaken one.",
                )


def the_capacity_covers_the_day(checked: Checked) -> Iterator[Finding]:
    """A003: the post chosen for words, or for who signed, was not held on that day.

    The page would print a post that the speaker no longer held, or not yet. Choose the post of that day, or correct the
    dates of the appointment or of the words. An end that isn't known covers any day.
    """
    for said in checked.context.speakers.printed:
        if said.capacity is not None and not said.capacity.covers(said.days):
            yield error(
                "A003",
                said.record,
                f"{said.speaker_name} didn't hold the post {said.capacity} {_day(said)}: it is recorded "
                f"{_from_to(said.capacity)}.",
                "Choose the post that they held on that day, or correct the dates of the appointment or of the words.",
            )


def _without_capacity(checked: Checked) -> Iterator[Attribution]:
    """People, not bodies, whose capacity isn't chosen and whom no label describes."""
    for said in checked.context.speakers.printed:
        if said.speaker and said.capacity is None and not said.label:
            yield said


def _on_the_day(posts: tuple[Post, ...], said: Attribution) -> tuple[Post, ...]:
    return tuple(post for post in posts if post.covers(said.days))


def _day(said: Attribution) -> str:
    return f"for the day of these words ({said.days.words})" if said.days.words else "for the day of these words"


def _counted(posts: tuple[Post, ...]) -> str:
    return "one post" if len(posts) == 1 else f"{len(posts)} posts"


def _listed(posts: tuple[Post, ...] | list[Post]) -> str:
    return "; ".join(f"{post} ({_from_to(post)})" if post.start or post.end else str(post) for post in posts)


def _from_to(post: Post) -> str:
    begun = f"from {post.start.words}" if post.start else ""
    ended = f"until {post.end.words}" if post.end else ""
    return " ".join(part for part in (begun, ended) if part)
