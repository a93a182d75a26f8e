"""Dates by example: what is read, what it means and how it is printed."""

from datetime import date

import pytest

from briefing.wording.dates import (
    print_date,
    print_date_in_sentence,
    print_words,
    read_date,
)

# words, EDTF, earliest, latest, printed alone, printed in a sentence
READ = """
4 September 2025 | 2025-09-04 | 2025-09-04 | 2025-09-04 | 4 September 2025 | on 4 September 2025
Thursday 19th December 2024 | 2024-12-19 | 2024-12-19 | 2024-12-19 | 19 December 2024 | on 19 December 2024
the 1st of May 2025 | 2025-05-01 | 2025-05-01 | 2025-05-01 | 1 May 2025 | on 1 May 2025
September 4, 2025. | 2025-09-04 | 2025-09-04 | 2025-09-04 | 4 September 2025 | on 4 September 2025
2024-12-19 | 2024-12-19 | 2024-12-19 | 2024-12-19 | 19 December 2024 | on 19 December 2024
19/12/2024 | 2024-12-19 | 2024-12-19 | 2024-12-19 | 19 December 2024 | on 19 December 2024
as at 31 March 2024 | 2024-03-31 | 2024-03-31 | 2024-03-31 | 31 March 2024 | on 31 March 2024
29 Feb. 2024 | 2024-02-29 | 2024-02-29 | 2024-02-29 | 29 February 2024 | on 29 February 2024
JUNE 2025 | 2025-06 | 2025-06-01 | 2025-06-30 | June 2025 | in June 2025
2025-06 | 2025-06 | 2025-06-01 | 2025-06-30 | June 2025 | in June 2025
06/2025 | 2025-06 | 2025-06-01 | 2025-06-30 | June 2025 | in June 2025
early June 2025 | [2025-06-01..2025-06-10] | 2025-06-01 | 2025-06-10 | early June 2025 | in early June 2025
mid-June 2025 | [2025-06-11..2025-06-20] | 2025-06-11 | 2025-06-20 | mid-June 2025 | in mid-June 2025
late Feb 2024 | [2024-02-21..2024-02-29] | 2024-02-21 | 2024-02-29 | late February 2024 | in late February 2024
In 1987 | 1987 | 1987-01-01 | 1987-12-31 | 1987 | in 1987
early 2023 | 2023-37 | 2023-01-01 | 2023-04-30 | early 2023 | in early 2023
mid 2023 | 2023-38 | 2023-05-01 | 2023-08-31 | mid-2023 | in mid-2023
late 2023 | 2023-39 | 2023-09-01 | 2023-12-31 | late 2023 | in late 2023
In the 1980's | 198X | 1980-01-01 | 1989-12-31 | the 1980s | in the 1980s
early 2000s | [2000..2003] | 2000-01-01 | 2003-12-31 | the early 2000s | in the early 2000s
19th century | 18XX | 1800-01-01 | 1900-12-31 | the 19th century | in the 19th century
mid 19th century | [1834..1866] | 1834-01-01 | 1866-12-31 | the mid-19th century | in the mid-19th century
summer 2012 | 2012-22 | 2012-06-01 | 2012-09-30 | summer 2012 | in summer 2012
winter 2012-13 | 2012-24 | 2012-12-01 | 2013-03-31 | winter 2012 to 2013 | in winter 2012 to 2013
spring or summer 2012 | [2012-03..2012-06,2012-06..2012-09] | 2012-03-01 | 2012-09-30 | spring 2012 or summer 2012 \
| in spring 2012 or summer 2012
autumn term 2023 | [2023-09..2023-12] | 2023-09-01 | 2023-12-31 | autumn term 2023 | in the autumn term of 2023
2023/24 academic year | [2023-09..2024-08] | 2023-09-01 | 2024-08-31 | academic year 2023 to 2024 \
| in the academic year 2023 to 2024
financial year 2023–24 | [2023-04..2024-03] | 2023-04-01 | 2024-03-31 | financial year 2023 to 2024 \
| in the financial year 2023 to 2024
2009-2011 | 2009/2011 | 2009-01-01 | 2011-12-31 | 2009 to 2011 | from 2009 to 2011
In 2009–2011 | 2009/2011 | 2009-01-01 | 2011-12-31 | 2009 to 2011 | from 2009 to 2011
from 1 May 2025 to June 2025 | 2025-05-01/2025-06 | 2025-05-01 | 2025-06-30 | 1 May 2025 to June 2025 \
| from 1 May 2025 to June 2025
4-5 September 2025 | 2025-09-04/2025-09-05 | 2025-09-04 | 2025-09-05 | 4 to 5 September 2025 \
| from 4 to 5 September 2025
4 May to 5 June 2025 | 2025-05-04/2025-06-05 | 2025-05-04 | 2025-06-05 | 4 May to 5 June 2025 \
| from 4 May to 5 June 2025
about 4 to 5 June 2025 | 2025-06-04~/2025-06-05~ | 2025-05-28 | 2025-06-12 | about 4 June 2025 to about 5 June 2025 \
| from about 4 June 2025 to about 5 June 2025
2000 to 2000-01 academic year | 2000/2001-08 | 2000-01-01 | 2001-08-31 | 2000 to academic year 2000 to 2001 \
| from 2000 to the academic year 2000 to 2001
May to June 2025 | 2025-05/2025-06 | 2025-05-01 | 2025-06-30 | May to June 2025 | from May to June 2025
mid-to-late 2010s | 2014/2019 | 2014-01-01 | 2019-12-31 | the mid-2010s to the late 2010s \
| from the mid-2010s to the late 2010s
between 2009 and 2011 | [2009..2011] | 2009-01-01 | 2011-12-31 | between 2009 and 2011 | between 2009 and 2011
between early 2009 and 2011 | [2009-01..2011-12] | 2009-01-01 | 2011-12-31 | between early 2009 and 2011 \
| between early 2009 and 2011
By 2023 | [..2023] | - | 2023-12-31 | by 2023 | by 2023
by the end of 2023 | [..2023] | - | 2023-12-31 | by 2023 | by 2023
no later than 9 June 2025 | [..2025-06-09] | - | 2025-06-09 | by 9 June 2025 | by 9 June 2025
by early 2023 | [..2023-04] | - | 2023-04-30 | by early 2023 | by early 2023
before 2010 | [..2009] | - | 2009-12-31 | before 2010 | before 2010
until May 2025 | ../2025-05 | - | 2025-05-31 | until May 2025 | until May 2025
Since 2009 | 2009/.. | 2009-01-01 | - | since 2009 | since 2009
from 2009 | 2009/.. | 2009-01-01 | - | from 2009 | from 2009
2009 onwards | 2009/.. | 2009-01-01 | - | from 2009 | from 2009
2009 on | 2009/.. | 2009-01-01 | - | from 2009 | from 2009
from 2009 on | 2009/.. | 2009-01-01 | - | from 2009 | from 2009
after 2010 | [2011..] | 2011-01-01 | - | after 2010 | after 2010
2010 or later | [2010..] | 2010-01-01 | - | no earlier than 2010 | no earlier than 2010
about 2002 | 2002~ | 2000-01-01 | 2004-12-31 | about 2002 | in about 2002
c.2002 | 2002~ | 2000-01-01 | 2004-12-31 | about 2002 | in about 2002
about June 2025 | 2025-06~ | 2025-05-01 | 2025-07-31 | about June 2025 | in about June 2025
about early 2000s | [1998..2005] | 1998-01-01 | 2005-12-31 | about the early 2000s | in about the early 2000s
about 2009 to 2011 | 2009~/2011~ | 2007-01-01 | 2013-12-31 | about 2009 to about 2011 \
| from about 2009 to about 2011
from about 2009 to 2011 | 2009~/2011 | 2007-01-01 | 2011-12-31 | from about 2009 to 2011 | from about 2009 to 2011
2010? | 2010? | 2008-01-01 | 2012-12-31 | possibly 2010 | possibly in 2010
probably about 2010 | 2010% | 2008-01-01 | 2012-12-31 | probably about 2010 | probably in about 2010
perhaps between 2009 and 2011 | [2007..2013] | 2007-01-01 | 2013-12-31 | possibly between 2009 and 2011 \
| possibly between 2009 and 2011
1987 or 1988 | [1987,1988] | 1987-01-01 | 1988-12-31 | 1987 or 1988 | in 1987 or 1988
4, 5, or 6 June 2025 | [2025-06-04,2025-06-05,2025-06-06] | 2025-06-04 | 2025-06-06 | 4, 5 or 6 June 2025 \
| on 4, 5 or 6 June 2025
1987 or 4 May 1989 | [1987,1989-05-04] | 1987-01-01 | 1989-05-04 | 1987 or 4 May 1989 | in 1987 or on 4 May 1989
1987 or probably 1988 | [1987,1988?] | 1986-01-01 | 1990-12-31 | 1987 or probably 1988 | in 1987 or probably 1988
planned for June 2025 | 2025-06 | 2025-06-01 | 2025-06-30 | planned for June 2025 | planned for June 2025
planned by 2023 | [..2023] | - | 2023-12-31 | planned by 2023 | planned by 2023
expected 4 May 2025 | 2025-05-04 | 2025-05-04 | 2025-05-04 | expected on 4 May 2025 | expected on 4 May 2025
""".replace("\\\n", "").strip()


@pytest.mark.parametrize("row", READ.splitlines(), ids=lambda row: row.split(" | ")[0])
def test_dates_are_read_into_edtf_and_bounds_and_printed(row):
    words, edtf, earliest, latest, alone, in_sentence = [cell.strip() for cell in row.split(" | ")]
    value = read_date(words)
    assert [
        value.edtf,
        value.earliest.isoformat() if value.earliest else "-",
        value.latest.isoformat() if value.latest else "-",
        print_date(value),
        print_date_in_sentence(value),
    ] == [edtf, earliest, latest, alone, in_sentence]


def test_the_editors_words_are_kept_with_single_spaces():
    assert read_date("  The\tearly  2000’s \n").words == "The early 2000’s"


def test_words_of_one_meaning_differ_in_nothing_but_the_words():
    one, other = read_date("no later than 9th June 2025"), read_date("by Monday 9/6/2025")
    assert (one.said, one.edtf, one.earliest, one.latest) == (other.said, other.edtf, other.earliest, other.latest)
    assert one != other


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("4 September 2025", "Thursday 4 September 2025"),
        ("4 to 5 September 2025", "Thursday 4 to Friday 5 September 2025"),
        ("by 9 June 2025", "by Monday 9 June 2025"),
        ("planned for 1 May 2025", "planned for Thursday 1 May 2025"),
        ("June 2025", "June 2025"),
    ],
)
def test_weekdays_are_printed_with_exact_days_when_asked(words, printed):
    assert print_words(words, weekday=True) == printed


def test_weekdays_are_printed_in_sentences_when_asked():
    assert print_date_in_sentence(read_date("4 September 2025"), weekday=True) == "on Thursday 4 September 2025"


def test_a_date_as_read_is_what_its_bounds_and_words_say():
    value = read_date("June 2025")
    assert (value.words, value.earliest, value.latest) == ("June 2025", date(2025, 6, 1), date(2025, 6, 30))
    with pytest.raises(AttributeError):
        value.words = "July 2025"
