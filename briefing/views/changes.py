"""What changed in a briefing: edition by edition, and between any two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefing.content.differences_pages import compare_kept
from briefing.content.differences_words import sentence
from briefing.forms.comparison import ComparisonForm
from briefing.models import Edition
from briefing.queries.fate import notice_of
from briefing.queries.frozen import audiences_of, frozen
from briefing.queries.reading import Version, versions
from briefing.queries.trail import trail
from briefing.queries.visibility import current_edition, visible_editions
from briefing.views.answers import gone, page, who_and_when

LEAST: Final = 2


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The list of editions; with two of them chosen, the way to what changed between these."""
    told = trail(slug, *who_and_when(request))
    if told is None:
        raise Http404
    asked = request.GET if request.GET.keys() & {"older", "newer"} else None
    form = _form(slug, told.editions, asked)
    if form is not None and form.is_valid():
        return HttpResponseRedirect(_address(slug, form.cleaned_data["older"], form.cleaned_data["newer"]))
    return page(request, "pages/changes.html", {"told": told, "slug": slug, "form": form})


@require_safe
def differences(request: HttpRequest, slug: str, older: int, newer: int) -> HttpResponseBase:
    """Of what the two editions froze for one audience: ``?for=``, or everyone where either has no such version."""
    editions = {each.number: each for each in visible_editions(*who_and_when(request)).filter(briefing__slug=slug)}
    if older == newer or not {older, newer} <= editions.keys():
        raise Http404
    if older > newer:
        return HttpResponseRedirect(_address(slug, newer, older))
    before, after = editions[older], editions[newer]
    for edition in (before, after):
        if (notice := notice_of(edition)) is not None:
            newest = current_edition(slug, *who_and_when(request))
            return gone(request, edition, notice, newest=newest or edition)
    legible = [each for each in editions.values() if notice_of(each) is None]
    context = _compared(before, after, asked=request.GET.get("for", ""))
    return page(request, "pages/differences.html", context | {"form": _form(slug, legible, chosen=(after, before))})


def _compared(before: Edition, after: Edition, *, asked: str) -> dict[str, object]:
    then = audiences_of(before)
    both = [version for version in versions(after) if version.slug in then]
    version = next((each for each in both if each.slug == asked), both[0] if both else Version("", ""))
    kept = frozen([before, after], audience=version.slug)
    if not kept.keys() >= {before.pk, after.pk}:
        raise Http404
    comparison, pages = compare_kept(kept[before.pk][version.slug], kept[after.pk][version.slug])
    return {
        "before": before,
        "after": after,
        "version": version,
        "versions": both,
        "sentences": [sentence(change) for change in comparison.changes],
        "pages": [sentence(change) for change in pages.changes],
        "parts": comparison.parts,
        "evidence": pages.parts,
    }


def _form(
    slug: str, editions: Sequence[Edition], asked: Mapping[str, str] | None = None, chosen: Sequence[Edition] = ()
) -> ComparisonForm | None:
    """None where there is nothing to choose from; without a choice the newest is compared with the one before."""
    if len(editions) < LEAST:
        return None
    newer, older = chosen or editions[:LEAST]
    initial = {"older": older.number, "newer": newer.number}
    return ComparisonForm(asked, editions=editions, action=reverse("changes", kwargs={"slug": slug}), initial=initial)


def _address(slug: str, older: int, newer: int) -> str:
    return reverse("differences", kwargs={"slug": slug, "older": min(older, newer), "newer": max(older, newer)})
