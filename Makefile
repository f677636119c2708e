# Needs only: apt-get install make git python3-venv
PYTHON ?= python3
PORT ?= 8000

PY := .venv/bin/python
INSTALL := .venv/bin/pip install --no-input --disable-pip-version-check --require-hashes --requirement
# On Debian the lock's own index and hashes are enough; a machine's pip settings still say where that index is.
LOCK := .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet

.PHONY: run test lint lock mutate bench deploy-check clean

run: .venv/run.stamp ## migrate, make the demo's sign-in, serve on 127.0.0.1:$(PORT)
	@echo "Preparing the database (the first time takes about ten seconds)"
	@$(PY) manage.py migrate
	@$(PY) manage.py demo
	@echo "Listing the interventions of the Ministry of Justice's catalogue"
	@$(PY) manage.py import_moj
	@echo "Loading Quarmouth, an invented city"
	@$(PY) manage.py load_town
	@echo "Looking up bank holidays"
	@$(PY) manage.py seed_bank_holidays
	@echo "Starting"
	@$(PY) manage.py serve --port $(PORT)

test: .venv/develop.stamp ## every test: on SQLite, on PostgreSQL and in Chromium where they are there
	@$(PY) -m tests

lint: .venv/develop.stamp ## style, types, import contracts, missing migrations
	@echo "Style"
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@echo "Types"
	@.venv/bin/mypy
	@echo "Import contracts"
	@.venv/bin/lint-imports
	@echo "Migrations"
	@$(PY) manage.py makemigrations --check --dry-run

lock: .venv/develop.stamp ## refresh the lock files from pyproject.toml
	@echo "Resolving for Python 3.11 and later"
	@env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(LOCK) --upgrade --all-extras --output-file requirements/develop.txt
	@env -u PIP_FIND_LINKS -u UV_FIND_LINKS $(LOCK) --upgrade --constraint requirements/develop.txt --output-file requirements/run.txt
	@git --no-pager diff --stat -- requirements

mutate: .venv/develop.stamp ## mutation testing of the core; OPTIONS=--quick for a sample
	@$(PY) -m tests.mutation $(OPTIONS)

bench: .venv/develop.stamp ## the core against its peers; OPTIONS=--quick for a short run
	@$(PY) -m bench $(OPTIONS)

deploy-check: .venv/run.stamp ## Django's deployment checks, as production would start
	@RIGHT_DOOR_MODE=production RIGHT_DOOR_HOSTS=right-door.example RIGHT_DOOR_ADDRESS=https://right-door.example \
		RIGHT_DOOR_SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		$(PY) manage.py check --deploy --fail-level WARNING

clean: ## the virtual environment and everything that can be made again; not var/, which holds the site's data
	rm -rf .venv .search-server .coverage .coverage.* .hypothesis .import_linter_cache .mutation .mypy_cache .pytest_cache .ruff_cache

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed" >&2; exit 1; }
	@echo "Making the virtual environment in .venv"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "apt-get install make git python3-venv" >&2; exit 1; }

.venv/develop.stamp: requirements/develop.txt | .venv/bin/pip
	@echo "Installing what development needs (once for each change of the lock)"
	@$(INSTALL) requirements/develop.txt
	@touch .venv/run.stamp .venv/develop.stamp

.venv/run.stamp: requirements/run.txt | .venv/bin/pip
	@echo "Installing what the site needs (once for each change of the lock)"
	@$(INSTALL) requirements/run.txt
	@touch .venv/run.stamp
