"""Whether what is counted are people: of the last word of a unit, as measures name it in the plural.

Nothing marks a measure as counting people, so both lists are explicit, and what stands on neither isn't known.
"""

from __future__ import annotations

import re
from typing import Final

_PEOPLE: Final = """
adults applicants apprentices attendees boys cadets candidates carers caseworkers children cleaners clients
complainants constables contractors coordinators councillors counsellors customers defendants detainees doctors
drivers employees experts families fathers foster-carers girls governors guardians head-teachers headteachers
households individuals infants inmates inspectors interviewees lawyers leavers librarians managers members men
midwives migrants minors mothers nurses offenders officers officials parents participants patients people persons
prisoners professionals pupils rangers readers recruits refugees representatives residents respondents sergeants
siblings soldiers specialists staff students superintendents suspects teachers teenagers tenants trainees users
veterans victims visitors volunteers wardens witnesses women workers youths
"""
_THINGS: Final = """
academies areas beds boroughs buildings buses cameras cars centres classes clubs colleges complaints days departments
districts forces hours incidents investment letters libraries meetings miles minutes months nights places points posts
projects requests roles rooms schools seats sessions sites stations streets teams terms times tonnes units vacancies
vehicles visits wards weeks years
"""
PEOPLE: Final = frozenset(_PEOPLE.split())
THINGS: Final = frozenset(_THINGS.split())


def counts_people(unit: str) -> bool | None:
    """None where it can't be told from the word."""
    words = re.findall(r"[\w-]+", unit.casefold())
    last = words[-1] if words else ""
    if last in PEOPLE:
        return True
    return False if last in THINGS or not last else None
