"""What checks know of the people and bodies whose words a briefing prints."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.integrity.days import Days

# Of some words: the passage that has them, and from where to where in it they stand.
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Post:
    """A post that ``person`` holds in ``body``, by slug; an end that no source gives is None, and covers any day.

    ``title`` is empty where no source gives it; ``body_names`` are the body's, in full and short; ``role`` is the slug
    of the role that the post is, where it is one; ``passage`` holds the words that the post rests on.
    """

    person: str
    person_name: str
    title: str
    body: str
    body_names: tuple[str, ...]
    start: Days | None = None
    end: Days | None = None
    role: str = ""
    passage: str = ""

    def covers(self, days: Days) -> bool:
        """Whether it can have been held on one of those days."""
        began_later = self.start is not None and days.before(self.start)
        ended_before = self.end is not None and self.end.before(days)
        return not began_later and not ended_before

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.body_names[0]) if part)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is part of ``parent``, by their slugs."""

    slug: str
    name: str
    parent: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or a view that the briefing gives to somebody. ``record`` is the position, or the briefing for who signed.

    ``holder`` is whose it is, ``speaker`` the person who speaks, empty where only a body is named. ``days`` is when:
    the position's date, its occasion's, or no later than its source's. ``words`` are verbatim quotations, ``places``
    where they stand;
    ``reported_by`` names who reports them, in full and short, empty where nobody stands between.
    """

    record: str
    holder: str
    holder_names: tuple[str, ...]
    days: Days
    source: str = ""
    speaker: str = ""
    speaker_name: str = ""
    label: str = ""
    capacity: Post | None = None
    words: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    reported_by: tuple[str, ...] = ()
    recorded: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Speakers:
    """``attributions`` are the dossier's, ``printed`` those of this briefing.

    ``posts`` are all posts of those who speak and of those bodies; ``bodies`` the parts of what the speakers' bodies
    are part of.
    """

    attributions: tuple[Attribution, ...] = ()
    posts: tuple[Post, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def printed(self) -> tuple[Attribution, ...]:
        return tuple(each for each in self.attributions if each.printed)

    def posts_of(self, person: str) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.person == person)
