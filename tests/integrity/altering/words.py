"""True words made untrue: how a quotation may go wrong, whoever or whatever alters it.

Each takes the words as a list of fragments, between which something is declared to be left out, and gives them altered;
None where there is nothing of the kind to alter.
"""

import re

NEGATION = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|nothing|without)\b ?|n[’']t\b|(?<=can)not\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+")
# Letters of other alphabets that look like ours, and digits that look like letters.
ALIKE = dict(zip("aceopxyijsABCEHIKMOPTXYvulg0", "асеорхуіјѕАВСЕНІКМОРТХУνυΙցО", strict=True))


def a_word_is_swapped(random, fragments, others):
    """For a word of another quotation, or with its neighbour."""
    places = [(at, match) for at, text in enumerate(fragments) for match in WORD.finditer(text)]
    at, match = random.choice(places or [(0, None)])
    if match is None:
        return None
    text = fragments[at]
    following = WORD.search(text, match.end())
    if following and random.random() < 0.3:
        between = text[match.end() : following.start()]
        swapped = f"{text[: match.start()]}{following[0]}{between}{match[0]}{text[following.end() :]}"
    else:
        word = random.choice(WORD.findall(" ".join(random.choice(others))))
        swapped = f"{text[: match.start()]}{word}{text[match.end() :]}"
    return [*fragments[:at], swapped, *fragments[at + 1 :]]


def a_not_is_dropped(random, fragments, _others):
    places = [(at, match) for at, text in enumerate(fragments) for match in NEGATION.finditer(text)]
    if not places:
        return None
    at, match = random.choice(places)
    text = fragments[at]
    return [*fragments[:at], f"{text[: match.start()]}{text[match.end() :]}", *fragments[at + 1 :]]


def fragments_are_joined(random, fragments, _others):
    """What is left out between two isn't declared any more, or words between two are left out undeclared."""
    if len(fragments) > 1:
        at = random.randrange(len(fragments) - 1)
        return [*fragments[:at], f"{fragments[at]} {fragments[at + 1]}", *fragments[at + 2 :]]
    words = fragments[0].split()
    if len(words) < 3:
        return None
    first = random.randint(1, len(words) - 2)
    last = random.randint(first + 1, len(words) - 1)
    return [" ".join([*words[:first], *words[last:]])]


def fragments_are_reordered(random, fragments, _others):
    if len(fragments) > 1:
        one, other = random.sample(range(len(fragments)), 2)
        moved = list(fragments)
        moved[one], moved[other] = moved[other], moved[one]
        return moved
    words = fragments[0].split()
    if len(words) < 2:
        return None
    at = random.randint(1, len(words) - 1)
    return [" ".join([*words[at:], *words[:at]])]


def a_letter_looks_alike(random, fragments, _others):
    places = [(at, place) for at, text in enumerate(fragments) for place, sign in enumerate(text) if sign in ALIKE]
    if not places:
        return None
    at, place = random.choice(places)
    text = fragments[at]
    return [*fragments[:at], f"{text[:place]}{ALIKE[text[place]]}{text[place + 1 :]}", *fragments[at + 1 :]]


def another_speaks(random, _fragments, others):
    """The words of a quotation that the dossier gives to somebody else."""
    return random.choice(others)


KINDS = (
    a_word_is_swapped,
    a_not_is_dropped,
    fragments_are_joined,
    fragments_are_reordered,
    a_letter_looks_alike,
    another_speaks,
)
