"""An edition that is removed while letters about it are prepared: none of its words stay in them."""

import pytest

from briefing.models import MailedLetter, Mailing, Removal
from briefing.models.write_once import REMOVED
from briefing.publishing.refusal import Refused
from briefing.publishing.remove import ask_removal, remove
from tests.publishing.acts import administrator, approver, editor
from tests.publishing.letters import addressees, covering, issued, prepared, summary
from tests.publishing.test_two_publishers import together


class Meanwhile(tuple):
    """Addressees that are looked through once the letter is written: then ``act`` is done."""

    __slots__ = ()
    act = None

    def __iter__(self):
        act, type(self).act = type(self).act, None
        if act is not None:
            act()
        return super().__iter__()


def whom(act):
    Meanwhile.act = staticmethod(act)
    return Meanwhile(addressees(2))


def removal_of(edition):
    ask_removal(edition=edition, ground="Order of a court.", actor=approver())
    again = type(edition).objects.get(pk=edition.pk)  # as somebody else has it
    return lambda: remove(edition=again, actor=administrator())


def refused(edition, **given):
    with pytest.raises(Refused) as refusal:
        prepared(edition, whom(removal_of(edition)), **given)
    assert (Removal.objects.count(), Mailing.objects.count(), MailedLetter.objects.count()) == (1, 0, 0)
    return refusal.value.reasons


@pytest.mark.django_db
@pytest.mark.parametrize(("make", "given"), [(summary, {"covering": covering(prose="Ponds.")}), (issued, {})])
def test_nothing_is_kept_of_it(make, given):
    assert refused(make(), **given) == ("Edition 1 was removed by law: no letters are made of it.",)


@pytest.mark.django_db
def test_nor_is_a_correction_that_doesnt_know_of_it():
    edition = summary()
    assert refused(edition, covering=covering(prose="Ponds."), corrects=edition) == (
        "Edition 1 was removed by law meanwhile. Open the page again, and write anew.",
    )


@pytest.mark.django_db(transaction=True)
def test_whichever_is_first():
    edition = summary()
    act, by = removal_of(edition), editor()
    results = together(act, lambda: prepared(edition, covering=covering(subject="On ponds"), actor=by))
    assert isinstance(results[0], Removal)
    kept = list(Mailing.objects.values_list("subject", "content"))
    assert kept == ([] if isinstance(results[1], Refused) else [(REMOVED, REMOVED)])
