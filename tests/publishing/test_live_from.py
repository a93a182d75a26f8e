"""The moment from which an edition is live is one moment: of the hour that comes twice, the one that was meant."""

from datetime import UTC, datetime

import pytest

from briefing.models import BriefingLog, Submission
from briefing.publishing.submit import submit
from tests.publishing.acts import editor, publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 7, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("hour", [0, 1])
def test_each_of_the_two_moments_can_be_planned(hour):
    moment = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    edition = publish(dossier().briefing, at=AT, live_from=moment)
    edition.refresh_from_db()
    assert edition.live_from == moment


def test_a_moment_without_offset_is_refused():
    briefing = dossier().briefing
    with pytest.raises(TypeError, match="offset-naive"):
        submit(briefing=briefing, actor=editor(), at=AT, live_from=datetime(2026, 10, 25, 1, 30))  # noqa: DTZ001  # what is tried
    assert (BriefingLog.objects.count(), Submission.objects.count()) == (0, 0)
