# `make` alone lists what can be done.

.POSIX:
.PHONY: help run test check fix bench proof screenshots

help:
	@echo "make run     start the portal on this machine with its demonstration (PORT=8001 make run: on another port)"
	@echo "make test    run the tests (DATABASE_URL=postgresql://… make test: on PostgreSQL)"
	@echo "make check   everything that must hold: format, lint, types, imports, spelling, migrations, tests, coverage"
	@echo "make fix     format the code and mend what the linters can mend"
	@echo "make bench   measure what is measured"
	@echo "make proof   run every proof at its full count, for hours, and write docs/proof.md"
	@echo "make screenshots   take pictures of every kind of page, on screens, in the dark and on paper, into var/screenshots/"

run:
	@sh scripts/environment.sh requirements.txt
	@PYTHONUTF8=1 exec .venv/bin/python -m scripts.run

test:
	@sh scripts/environment.sh requirements-dev.txt
	@.venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder

check:
	@sh scripts/environment.sh requirements-dev.txt
	@sh scripts/check.sh

fix:
	@sh scripts/environment.sh requirements-dev.txt
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .
	@find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 {} +

bench:
	@sh scripts/environment.sh requirements-dev.txt
	@for script in scripts/bench_*.py; do [ -e "$$script" ] && echo "== $$script" && .venv/bin/python "$$script"; done

proof:
	@sh scripts/environment.sh requirements-dev.txt
	@.venv/bin/python -m scripts.proof

screenshots:
	@sh scripts/environment.sh requirements-dev.txt
	@.venv/bin/python -m scripts.screenshots
