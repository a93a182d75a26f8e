"""Files of artificial evidence for measuring: the mix of nouns and lengths of the demonstration, at any size.

Records come after those that they refer to, as Django's own loader needs them. Equal arguments make equal files.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any  # the fields of a record: text, numbers, lists of keys

Record = dict[str, Any]  # Any: as above

VOCABULARY = (
    "area body case day each form gate group hall hour idea join kind lane list map month name note office order park "
    "part place plan post question reply report road room school side site street team term time town unit visit ward "
    "week work year"
)
WORDS = re.findall(r"\w+", VOCABULARY)
DATES = ("{day} June {year}", "{year}", "June {year}", "early {year}", "by {year}", "about {year}", "autumn {year}")
# How many of each thousand records are of a noun; the last takes what is left.
SHARES = {
    "stakeholder": 40,
    "source": 30,
    "excerpt": 220,
    "appointment": 20,
    "event": 40,
    "attestation": 60,
    "role": 15,
    "rolename": 40,
    "duty": 150,
    "measure": 40,
    "figure": 135,
    "position": 130,
    "quotation": 80,
}


def write_dossier(folder: Path, *, count: int, seed: int = 1) -> list[Path]:
    """Writes ``count`` records, a file for each noun; the files in the order in which they can be loaded."""
    chance = random.Random(seed)  # noqa: S311  # artificial evidence, no secret
    paths = []
    for place, (noun, records) in enumerate(_Dossier(chance, count).records().items(), 1):
        path = folder / f"{place:02}_{noun}.json"
        path.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
        paths.append(path)
    return paths


class _Dossier:
    def __init__(self, chance: random.Random, count: int) -> None:
        self.chance = chance
        self.counts = {noun: max(count * share // 1000, 1) for noun, share in SHARES.items()}
        self.counts["quotation"] += count - 1 - sum(self.counts.values())
        self.excerpts: dict[str, list[tuple[str, str]]] = {}
        self.passages: list[tuple[str, str, str]] = []
        self.sources_of_positions: list[str] = []

    def records(self) -> dict[str, list[Record]]:
        topic = [{"model": "briefing.topic", "fields": {"slug": "topic-0", "title": "An artificial subject"}}]
        makers: dict[str, Callable[[int], Record]] = {noun: getattr(self, noun) for noun in SHARES}
        return {"topic": topic} | {noun: list(self._made(noun, make)) for noun, make in makers.items()}

    def _made(self, noun: str, make: Callable[[int], Record]) -> Iterator[Record]:
        for number in range(self.counts[noun]):
            yield {"model": f"briefing.{noun}", "fields": make(number)}

    def stakeholder(self, number: int) -> Record:
        fields: Record = {"slug": f"stakeholder-{number}", "kind": "person" if number % 2 else "organisation"}
        if number and not number % 4:
            fields["parent"] = [f"stakeholder-{number // 8 * 2}"]
        return fields | {"name": f"{'Person' if number % 2 else 'Body'} {number}", "description": self._text(60)}

    def source(self, number: int) -> Record:
        return {
            "slug": f"source-{number}",
            "title": f"Document {number}",
            "kind": self.chance.choice(["letter", "report", "news_article", "web_page"]),
            "publisher": self._body(),
            "authors": [self._person()],
            "date": self._date(),
            "url": f"https://example.org/documents/{number}",
            "accessed_on": "2026-01-05",
        }

    def excerpt(self, number: int) -> Record:
        source, key, text = self._key("source"), f"passage-{number}", self._text(400)
        self.excerpts.setdefault(source[0], []).append((key, text))
        self.passages.append((source[0], key, text))
        return {
            "source": source,
            "key": key,
            "text": text,
            "locator": f"paragraph {number % 40}",
            "captured_on": "2026-01-05",
        }

    def appointment(self, number: int) -> Record:
        place = {"source": self._key("source"), "locator": "paragraph 1"}
        post = {"person": self._person(), "title": f"Post {number}", "organisation": self._body()}
        return post | place | {"start": self._date(2001), "end": self._date(2020)}

    def event(self, number: int) -> Record:
        fields = {"slug": f"event-{number}", "topic": ["topic-0"], "title": f"Event {number}", "kind": "decision"}
        return fields | {"summary": self._text(120), "participants": [self._body()]}

    def attestation(self, number: int) -> Record:
        fields = {"event": [f"event-{number % self.counts['event']}"], "number": number + 1, **self._rest()}
        return fields | {"date": self._date(), "gives_date": number < self.counts["event"]}

    def role(self, number: int) -> Record:
        fields = {"slug": f"role-{number}", "topic": ["topic-0"], "title": f"Role {number}", "acronym": f"R{number}"}
        return fields | {"organisation": self._body(), "ended": self._key("event"), "summary": self._text(200)}

    def rolename(self, number: int) -> Record:
        source, key, text = self.passages[number]
        name = " ".join(text.split()[:4]).rstrip(".")
        return {
            "role": [f"role-{number % self.counts['role']}"],
            "name": name,
            "source": [source],
            "excerpt": [source, key],
        }

    def duty(self, number: int) -> Record:
        fields = {"slug": f"duty-{number}", "role": self._key("role"), "title": f"Duty {number}", **self._rest()}
        reference = f" It began on [[event:{self._key('event')[0]}|date]]." if not number % 8 else ""
        return fields | {"description": self._text(150) + reference, "force": self.chance.choice(["does", "may"])}

    def measure(self, number: int) -> Record:
        fields = {"slug": f"measure-{number}", "topic": ["topic-0"], "title": f"Measure {number}", "unit": "posts"}
        return fields | {"definition": self._text(150), "place": "Town"}

    def figure(self, number: int) -> Record:
        fields = {"slug": f"figure-{number}", "measure": self._key("measure"), **self._rest()}
        fields |= {"value": f"{self.chance.randrange(9_000)}", "qualifier": "about", "period": self._date()}
        return fields | {"stated_by": self._body(), "note": self._text(60)}

    def position(self, number: int) -> Record:
        rest = self._rest()
        self.sources_of_positions.append(rest["source"][0])
        fields = {"slug": f"position-{number}", "topic": ["topic-0"], "stakeholder": self._person(), **rest}
        return fields | {"title": f"Remark {number}", "paraphrase": self._text(150), "date": self._date()}

    def quotation(self, number: int) -> Record:
        """A sentence, an omission and another sentence, from an excerpt of the position's own source."""
        of = number % self.counts["position"]
        source = self.sources_of_positions[of]
        key, text = self.chance.choice(self.excerpts[source])
        sentences = text.split(". ")
        return {
            "position": [f"position-{of}"],
            "order": number // self.counts["position"] + 1,
            "excerpt": [source, key],
            "words": f"{sentences[0]} … {sentences[2]}",
            "standing": "recording",
        }

    def _passage(self) -> tuple[str, str, str]:
        return self.chance.choice(self.passages)

    def _rest(self) -> Record:
        """What a record rests on: a source, and an excerpt of it or a place in it."""
        source, key, _ = self._passage()
        place = {"excerpt": [source, key]} if self.chance.random() < 0.7 else {"locator": "paragraph 2"}
        return {"source": [source]} | place

    def _key(self, noun: str) -> list[str]:
        return [f"{noun}-{self.chance.randrange(self.counts[noun])}"]

    def _person(self) -> list[str]:
        return [f"stakeholder-{self.chance.randrange(self.counts['stakeholder'] // 2) * 2 + 1}"]

    def _body(self) -> list[str]:
        return [f"stakeholder-{self.chance.randrange(self.counts['stakeholder'] // 2) * 2}"]

    def _date(self, year: int = 1990) -> str:
        return self.chance.choice(DATES).format(day=self.chance.randrange(1, 31), year=year + self.chance.randrange(20))

    def _text(self, length: int) -> str:
        words: list[str] = []
        size = 0
        while size < length:
            sentence = self.chance.choices(WORDS, k=self.chance.randrange(6, 14))
            words.append(" ".join(sentence).capitalize() + ".")
            size += len(words[-1]) + 1
        return " ".join(words)
