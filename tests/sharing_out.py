"""How tests are shared out among processes: what one costly fixture serves stays in one process, and begins first.

xdist's own groups rest on a part of pytest that version 9.2 took away: a mark that names a group has no effect.
"""

from xdist.scheduler import LoadScopeScheduling

# One process for each: a dossier loaded and published, and a Chromium. The first take longest.
TOGETHER = ("tests/browser/", "tests/site/", "tests/demonstration/")
FIRST = ("tests/proof/", *TOGETHER)


class Sharing(LoadScopeScheduling):
    """Files are whole too, since each of their fixtures would be made in every process that has a part of them."""

    def _split_scope(self, nodeid):
        if nodeid.startswith("tests/proof/"):
            return nodeid  # each is long, and none has a fixture to share
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0])


def longest_first(items):
    """In the order in which they are to begin, and as they were among themselves; what alters what is shared, last."""
    last = len(FIRST)

    def place(item):
        folder = next((n for n, each in enumerate(FIRST) if item.nodeid.startswith(each)), last)
        altering = item.get_closest_marker("alters_site")
        return folder, altering.args[0] if altering else 0

    return sorted(items, key=place)
