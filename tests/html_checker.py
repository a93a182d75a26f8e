"""The Nu HTML Checker, as scripts/html_checker.sh installs it."""

import json
import shutil
import subprocess

from core.env import ROOT

JAR = ROOT / "var" / "html-checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def is_installed():
    return JAR.exists() and shutil.which("java") is not None


def findings(folder):
    """What it says of the HTML files in the folder, errors and warnings alike: name of the file, words, markup."""
    # Deeply nested pages need more than Java's usual stack.
    command = ["java", "-Xss4m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(said.stderr)["messages"]
    return sorted(
        (each.get("url", "").rpartition("/")[2], each["message"], each.get("extract", "").strip()) for each in messages
    )
