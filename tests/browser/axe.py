"""What axe finds on the page that a tab shows. Its script is loaded once a page, however often it is run."""

from axe_playwright_python.base import AXE_SCRIPT

RUN = """rules => axe.run({resultTypes: ["violations"], ...(rules ? {runOnly: rules} : {})})
    .then(found => found.violations.map(each => [each.id, each.nodes[0].html]))"""


def violations(tab, *rules):
    """Pairs of the rule broken and the first markup that breaks it; of all rules, or of those that are named."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE_SCRIPT)
    return [tuple(found) for found in tab.evaluate(RUN, list(rules) or None)]
