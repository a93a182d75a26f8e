#!/bin/sh
# Makes .venv hold what the requirements file given names. Nothing is done when it already does.
# An attempt that was cut short leaves .venv/unfinished behind, and the next one starts from an empty environment.
set -u

requirements=$1
least=3.11

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

newest_python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        path=$(command -v "$name") || continue
        "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { printf '%s' "$path"; return; }
    done
    return 1
}

explain_pip() {
    if grep -qiE 'connection|resolve|unreachable|timed out|proxy|No matching distribution' "$log"; then
        stop "The packages could not be fetched: check the network (or the proxy), then run make again. Details: $log"
    fi
    if grep -qiE 'No space left' "$log"; then
        stop "The disk is full: free some space, then run make again. Details: $log"
    fi
    stop "Installing $requirements failed: $(grep -i error "$log" | tail -n 1) Details: $log"
}

cd "$(dirname "$0")/.." || exit 1
touch .writable 2>/dev/null && rm -f .writable && mkdir -p var 2>/dev/null && touch var/.gitkeep 2>/dev/null ||
    stop "The folder $(pwd) can't be written to: give yourself the right to write there, or copy the portal elsewhere."

stamp=.venv/$requirements.installed
wanted=$(cat requirements.txt "$requirements" | cksum)
[ -x .venv/bin/python ] && [ ! -e .venv/unfinished ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] &&
    .venv/bin/python -c '' 2>/dev/null && exit 0

log=var/install.log
if [ -e .venv/unfinished ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(newest_python) ||
        stop "Python $least or later is needed and was not found: install it (Debian: apt-get install python3 python3-venv)."
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        stop "Python's venv package is missing: install it (Debian: apt-get install python3-venv), then run make again."
    echo "Making a virtual environment in .venv …"
    "$python" -m venv --clear .venv >"$log" 2>&1 ||
        stop "No virtual environment could be made: $(tail -n 1 "$log") Mend that, then run make again. Details: $log"
fi
echo "Installing $requirements into .venv (the first time this takes a minute or two) …"
touch .venv/unfinished
.venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check --retries 2 --timeout 20 \
    --requirement "$requirements" >"$log" 2>&1 || explain_pip
printf '%s\n' "$wanted" >"$stamp"
rm -f .venv/unfinished
