# Every target is one line. PACK=ferry, AUDIENCE=press and LANGUAGE=en-GB narrow what is made.
PYTHON ?= python3
BRIEFING = .venv/bin/briefing

# LANGUAGE is also the name of a setting of the user's session: only one given to make counts.
narrow = $(foreach name,$(AUDIENCE),--audience $(name)) $(if $(filter command,$(origin LANGUAGE)),--language $(LANGUAGE))
unexport LANGUAGE
# Containers set it, and then nothing is kept compiled and every start takes two to four times as long.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := build
.PHONY: build check schema doctor test lint soak bench docs pictures clean help machine

build: .venv/.made ## make every brief of every pack that is out of date
	@$(BRIEFING) build $(PACK) $(narrow)

check: .venv/.made ## say everything that is wrong with the content
	@$(BRIEFING) check $(PACK)

schema: .venv/.made ## write JSON Schemas of the content files, for editors
	@$(BRIEFING) schema

doctor: ## say what this machine has and lacks
	@$(if $(wildcard .venv/.made),$(BRIEFING),$(PYTHON) -m briefing) doctor

test: lint ## run the linters and the tests
	@.venv/bin/pytest -m "not soak" --numprocesses 2 --dist loadfile

lint: .venv/.made-dev ## run the linters alone
	@.venv/bin/ruff check -q && .venv/bin/ruff format -q --check && .venv/bin/mypy --no-error-summary && .venv/bin/lint-imports --no-logo

soak: .venv/.made-dev ## run the long tests
	@.venv/bin/pytest -m soak

bench: .venv/.made-dev ## measure what a build costs
	@.venv/bin/python tests/bench/bench.py

docs: .venv/.made-dev ## write the generated pages of docs/reference
	@.venv/bin/python -m tests.docs.reference

pictures: build .venv/.made-dev ## make the pictures of the README and of the gallery of charts
	@.venv/bin/python -m tests.docs.pictures && .venv/bin/python -m tests.docs.drawings

clean: ## remove what was built, and the cache
	@rm -rf build .cache

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

machine:
	@command -v $(PYTHON) >/dev/null || { echo "briefing needs Python 3.11 or newer; on Debian or Ubuntu, run: sudo apt-get install python3 python3-venv" >&2; exit 3; }; $(PYTHON) -m briefing doctor --quiet

.venv/.made: requirements.lock pyproject.toml | machine
	@$(PYTHON) -m briefing.cli.environment

.venv/.made-dev: requirements-dev.lock pyproject.toml | machine
	@$(PYTHON) -m briefing.cli.environment --dev
