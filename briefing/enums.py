"""The closed vocabularies of the portal, and the named sets of states that rules speak of."""

from __future__ import annotations

from typing import Final

from django.db.models import TextChoices


class Clearance(TextChoices):
    PUBLIC = "public", "Public: may be printed for readers"
    STAFF = "staff", "Staff only: never printed for readers"


class SourceKind(TextChoices):
    LETTER = "letter", "Letter"
    FOI_ANSWER = "foi_answer", "Answer to a freedom of information request"
    LEGAL_UPDATE = "legal_update", "Legal update"
    NEWS_ARTICLE = "news_article", "News article"
    WEB_PAGE = "web_page", "Web page"
    REPORT = "report", "Report"
    PLAN = "plan", "Plan or strategy"
    MINUTES = "minutes", "Minutes or transcript"
    DATA = "data", "Data set"


class StakeholderKind(TextChoices):
    PERSON = "person", "Person"
    ORGANISATION = "organisation", "Organisation"
    GROUP = "group", "Group: people who don’t speak as one body, such as pupils"


class DutyForce(TextChoices):
    """How strongly a source puts a duty; printed wherever it is weaker than plainly done."""

    DOES = "does", "Does"
    MAY = "may", "May"
    IF_ASKED = "if_asked", "If asked"
    RARELY = "rarely", "Rarely"


class SuccessionKind(TextChoices):
    REPLACED = "replaced", "Replaced by"
    SPLIT = "split", "Split into"
    MERGED = "merged", "Merged into"


class DutyOutcome(TextChoices):
    KEPT = "kept", "Kept"
    REWORDED = "reworded", "Reworded"
    MOVED = "moved", "Moved"
    DROPPED = "dropped", "Dropped"
    NEW = "new", "New"
    NOT_STATED = "not_stated", "Not stated"


class ChangeBasis(TextChoices):
    STATED = "stated", "Stated by a source"
    OURS = "ours", "Our comparison"


class EventKind(TextChoices):
    DECISION = "decision", "Decision"
    ANNOUNCEMENT = "announcement", "Announcement"
    BEGINNING = "beginning", "Beginning"
    CHANGE = "change", "Change"
    ENDING = "ending", "Ending"
    PUBLICATION = "publication", "Publication"
    MEETING = "meeting", "Meeting"
    STATEMENT = "statement", "Statement"
    INCIDENT = "incident", "Incident"
    COURT = "court", "Court hearing or sentence"


class FigureNature(TextChoices):
    LEVEL = "level", "Level: how many there are"
    TARGET = "target", "Target or plan"
    CHANGE = "change", "Change: by how many"
    RATIO = "ratio", "Ratio: how many times as many"


class FigureQualifier(TextChoices):
    EXACT = "exact", "Exactly"
    ABOUT = "about", "About"
    MORE_THAN = "more_than", "More than"
    FEWER_THAN = "fewer_than", "Fewer than"
    UP_TO = "up_to", "Up to"


class PositionKind(TextChoices):
    STANCE = "stance", "Stance on an issue"
    REASON = "reason", "Reason given"
    COMMITMENT = "commitment", "Commitment made"
    REMARK = "remark", "Remark or account"


class Stance(TextChoices):
    FIRST = "first", "The issue's first pole"
    SECOND = "second", "The issue's second pole"
    MIXED = "mixed", "Mixed or conditional (put it into words)"


class Silence(TextChoices):
    NO_REPLY = "no_reply", "Asked, and no reply"
    DECLINED = "declined", "Declined to comment"
    NONE_FOUND = "none_found", "None found where we looked"


class Standing(TextChoices):
    OWN_DOCUMENT = "own_document", "Own document"
    RECORDING = "recording", "Recording or transcript"
    REPORTED = "reported", "Reported by another"


class FoiOutcome(TextChoices):
    ANSWERED = "answered", "Answered"
    IN_PART = "in_part", "Answered in part"
    NOT_HELD = "not_held", "Not held"
    REFUSED = "refused", "Refused under an exemption"
    OVER_COST = "over_cost", "Refused as over the cost limit"
    NEITHER = "neither", "Neither confirmed nor denied"
    ELSEWHERE = "elsewhere", "Available elsewhere"
    CLARIFICATION = "clarification", "Clarification asked"


class Settlement(TextChoices):
    KEPT_BOTH = "kept_both", "Kept both, and say why"
    STANDS = "stands", "One stands, and say which and why"


class Recipe(TextChoices):
    PARTNER_LETTER = "partner_letter", "Partner letter"
    FOI_SUMMARY = "foi_summary", "FOI summary"
    ROLE_SHEET = "role_sheet", "Role sheet"
    HISTORY = "history", "History"
    POSITIONS = "positions", "Positions round-up"


class Voice(TextChoices):
    ISSUED = "issued", "Issued in the signatory's own name"
    RESTATEMENT = "restatement", "A restatement of somebody's document, in our words"
    ISSUER = "issuer", "The issuer's own voice"


class SectionKind(TextChoices):
    PROSE = "prose", "Prose"
    IN_BRIEF = "in_brief", "In brief: what the rest of the page sets out in full"
    STATEMENTS = "statements", "What somebody says, in our words"
    VOICES = "voices", "What somebody says, in their own words"
    ROLE = "role", "A role and its duties"
    LEDGER = "ledger", "Duty ledger: what became of each duty"
    FIGURES = "figures", "Figures"
    CLAIM = "claim", "A claim against the figures it can be measured by"
    EVENTS = "events", "Events in order of date"
    DIFFERENCES = "differences", "Where the sources differ"
    FOI_GLANCE = "foi_glance", "The request and its answer at a glance"
    FOI_UNSEEN = "foi_unseen", "What we have not seen"
    FOI_POINTS = "foi_points", "The answer point by point"
    FOI_COMPLAIN = "foi_complain", "How to complain or ask"
    ROLE_STATUS = "role_status", "Where a role stands: whether it still exists, and since when"
    DUTIES = "duties", "Duties with their force and condition, by the part of the day"
    WHO_NOW = "who_now", "Who does this now, duty by duty"
    ABOUT_SOURCE = "about_source", "Who wrote the source, for whom and when"
    TIMELINE = "timeline", "Timeline: events in order, each with its date as sources give it"
    CHART = "chart", "Numbers over the years: charts, each with its table"
    SURVEYS = "surveys", "Survey figures, each with its own base"
    QUESTION = "question", "The question and its two poles"
    BALANCE = "balance", "Who takes which side: voices, bodies and occasions counted"
    STANCES = "stances", "Stances, pole by pole"
    REMARKS = "remarks", "Reasons, commitments and remarks, apart from the stances"
    CONTESTED = "contested", "Words that sources give to different speakers"
    UNHEARD = "unheard", "Who isn't heard, and where we looked"
    COMMENTARY = "commentary", "Commentary, as its holder's view"
    LATER = "later", "Since this document: facts later than it"


class RenditionFormat(TextChoices):
    HTML = "html", "Web page"
    JSON = "json", "JSON"
    TEXT = "txt", "Plain text"
    PDF = "pdf", "PDF"
    DOCX = "docx", "Word document"


class LogAct(TextChoices):
    """What somebody did to a briefing, as its log tells it. Live and superseded are computed, never logged."""

    SUBMITTED = "submitted", "Submitted"
    SENT_BACK = "sent_back", "Sent back"
    APPROVED = "approved", "Approved"
    CONSENTED = "consented", "Signatory’s consent recorded"
    OVERRIDDEN = "overridden", "Overridden"
    ACKNOWLEDGED = "acknowledged", "Override seen by a second approver"
    PUBLISHED = "published", "Published"
    CANCELLED = "cancelled", "Cancelled before it was live: not issued"
    WITHDRAWN = "withdrawn", "Withdrawn"
    NOTE_CORRECTED = "note_corrected", "Change note corrected"
    REMOVAL_ASKED = "removal_asked", "Lawful removal asked for"
    REMOVED = "removed", "Removed by law"


class Stage(TextChoices):
    """Where a briefing stands on its way to the next edition; worked out from its log."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    APPROVED = "approved", "Approved"


class WithdrawalKind(TextChoices):
    IN_ERROR = "in_error", "Published in error: a notice stands in its place"
    REPLACED = "replaced", "Replaced by another briefing"
    NO_LONGER = "no_longer", "No longer applies"


class ComparedAt(TextChoices):
    """On what occasion a quotation was compared with its excerpt."""

    SUBMISSION = "submission", "Submission"
    PUBLICATION = "publication", "Publication"
    VERIFICATION = "verification", "Verification of what was published"


class ReportKind(TextChoices):
    OWN_QUOTATION = "own_quotation", "This quotation is mine, and something is wrong with it"
    MISTAKE = "mistake", "Something on this page is wrong"
    OTHER = "other", "Something else"


# Acts after which nothing is under way any more.
CLOSING_ACTS: Final = frozenset({LogAct.SENT_BACK, LogAct.PUBLISHED})

# Acts that readers are told of.
PUBLIC_ACTS: Final = frozenset(
    {LogAct.PUBLISHED, LogAct.CANCELLED, LogAct.WITHDRAWN, LogAct.NOTE_CORRECTED, LogAct.REMOVED}
)

# Facts and comment that are not part of the document a briefing restates.
SECTIONS_APART: Final = frozenset({SectionKind.COMMENTARY, SectionKind.LATER})

# A difference is printed where its claim is made in full, not where an overview touches on it.
SECTIONS_IN_BRIEF: Final = frozenset({SectionKind.FOI_GLANCE, SectionKind.IN_BRIEF})

# Stakeholders that publish nothing, hold no posts and have no parts.
NO_ORGANISATIONS: Final = frozenset({StakeholderKind.PERSON, StakeholderKind.GROUP})

# Outcomes of a duty that need no duty on the other side of the succession.
OUTCOMES_OF_OLD_ALONE: Final = frozenset({DutyOutcome.DROPPED, DutyOutcome.NOT_STATED})
