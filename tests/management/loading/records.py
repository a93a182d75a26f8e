"""Records of a small artificial dossier, as a fixture file holds them."""


def record(noun, **fields):
    return {"model": f"briefing.{noun}", "fields": fields}


def topic(slug="topic-a", **fields):
    return record("topic", slug=slug, **{"title": "Subject A", **fields})


def body(slug="body-a", **fields):
    return record("stakeholder", slug=slug, **{"name": "Body A", "kind": "organisation", **fields})


def person(slug="person-one", **fields):
    return record("stakeholder", slug=slug, **{"name": "Person One", "kind": "person", **fields})


def source(slug="source-a", **fields):
    return record("source", slug=slug, **{"title": "Report A", "kind": "report", "publisher": ["body-a"], **fields})


def excerpt(key="passage-a", **fields):
    given = {"source": ["source-a"], "text": "The gate opens early. It closes late.", "locator": "page 1"}
    return record("excerpt", key=key, **{**given, "captured_on": "2026-01-05", **fields})


def position(slug="position-a", **fields):
    given = {"topic": ["topic-a"], "stakeholder": ["body-a"], "title": "On the gate", "source": ["source-a"]}
    return record("position", slug=slug, **{**given, "locator": "page 1", **fields})


def quotation(**fields):
    given = {"position": ["position-a"], "order": 1, "excerpt": ["source-a", "passage-a"]}
    return record("quotation", **{**given, "words": "It closes late.", "standing": "own_document", **fields})


def event(slug="event-a", **fields):
    return record("event", slug=slug, **{"topic": ["topic-a"], "title": "Event A", "kind": "change", **fields})


def attestation(**fields):
    given = {"event": ["event-a"], "source": ["source-a"], "locator": "page 1", "date": "June 2025"}
    return record("attestation", **{**given, **fields})


def role(slug="role-a", **fields):
    given = {"topic": ["topic-a"], "title": f"Role {slug[-1].upper()}", "organisation": ["body-a"]}
    return record("role", slug=slug, **{**given, **fields})


def succession(slug, before, after):
    return record(
        "succession",
        slug=slug,
        title=f"Succession {slug}",
        kind="replaced",
        predecessors=[[before]],
        successors=[[after]],
        effective=["event-a"],
        source=["source-a"],
        locator="page 1",
    )


def dossier():
    """One quotation and all that it rests on, each record after those that it refers to."""
    return [topic(), body(), source(), excerpt(), position(), quotation()]
