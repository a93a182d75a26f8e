#!/bin/sh
# Everything that must hold. All steps run, so that one failure does not hide another; the end names those that failed.
set -u
cd "$(dirname "$0")/.." || exit 1

bin=.venv/bin
failed=

step() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed
  $name"
}

as_production() {
    env ENV_FILE= SECRET_KEY="$("$bin/python" -c 'import secrets; print(secrets.token_urlsafe(60))')" \
        DEBUG=0 PLAIN_HTTP=0 DJANGO_SETTINGS_MODULE=core.settings "$bin/python" -W error manage.py "$@"
}

templates_are_formatted() {
    [ ! -d templates ] || find templates -name '*.html' -exec "$bin/djade" --check --target-version 5.2 {} +
}

step 'format' "$bin/ruff" format --check --quiet --output-format concise .
step 'lint' "$bin/ruff" check --quiet --output-format concise .
step 'templates' templates_are_formatted
step 'spelling' "$bin/python" -m scripts.spelling
step 'imports' "$bin/lint-imports" --no-logo
step 'types' "$bin/mypy"
step 'packages' "$bin/python" -m pip --disable-pip-version-check check
step 'migrations' as_production makemigrations --check --dry-run
step 'deployment' as_production check --deploy --fail-level WARNING
step 'tests' "$bin/python" -m pytest -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder -q --cov --cov-report=term

if [ -n "$failed" ]; then
    printf '\nFailed:%s\n' "$failed" >&2
    exit 1
fi
printf '\nAll of it holds.\n'
