# Everything a contributor runs, by name. `make` alone lists it.

VENV := .venv
BIN := $(VENV)/bin
AIMOCK_VERSION := 1.43.0
AIMOCK := $(VENV)/aimock/.$(AIMOCK_VERSION)
AXE_VERSION := 4.11.0
AXE := $(VENV)/axe/.$(AXE_VERSION)

# For a passing need: make run ARGS=personas, make tests PYTEST_ARGS="-k stage" WORKERS=.
ARGS ?=
PYTEST_ARGS ?=
# A file of tests stays with one worker, because its tests share a server, a browser or a database.
WORKERS ?= -n auto --maxprocesses 4 --dist loadfile
LOCK_ARGS ?=

# The first interpreter that is new enough; macOS ships an older `python3`.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo "$$python"; break; }; done)

# The browser tests read the same variable.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
export CHROMIUM

# Debian 12's own Node.js is too old for the mock server.
NODE_IS_NEW := process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)
NPM := $(shell node -e '$(NODE_IS_NEW)' 2>/dev/null && command -v npm)

ifeq ($(CHROMIUM),)
PYTEST_SELECTION := -m "not browser"
NO_BROWSER := Left out: the browser tests. Chromium is not installed, or CHROMIUM does not name it.
endif
ifeq ($(NPM),)
NO_MOCK_SERVER := Left out: the mock-server tests. Node.js 20 or newer and npm are not installed.
endif

# uv when it is there, because it installs ten times faster; pip otherwise.
ifneq ($(shell command -v uv 2>/dev/null),)
INSTALL := uv pip install --quiet --compile-bytecode --python $(BIN)/python
else
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

ifeq ($(wildcard /usr/sbin/nginx),)
NO_PROXY_SERVER := Left out: two processes behind a proxy. nginx is not installed.
endif
ifeq ($(wildcard /usr/lib/postgresql/*/bin/initdb),)
NO_POSTGRESQL := Left out: the tests on PostgreSQL. It is not installed.
endif

.DEFAULT_GOAL := help
.PHONY: help setup run test words format lint contracts types tests evals left-out fix mock-server axe lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(VENV)/.installed ## Make .venv with what the app needs

run: setup ## Start the app and print its local address
	@exec $(BIN)/leap-sim $(ARGS)

test: $(VENV)/.dev ## Check everything: format, lint, contracts, types, tests, evals
	@start=$$(date +%s); \
	for step in format lint contracts types tests evals; do \
		printf '\n-- make %s\n' $$step; \
		$(MAKE) --no-print-directory $$step || { \
			echo "make $$step failed after $$(( $$(date +%s) - start )) s."; exit 1; }; \
	done; \
	$(MAKE) --no-print-directory left-out; \
	echo "Everything passed in $$(( $$(date +%s) - start )) s."

format: $(VENV)/.dev ## Check the layout of the code (make fix repairs it)
	@$(BIN)/ruff format --check .

lint: $(VENV)/.dev ## Check the code for likely mistakes
	@$(BIN)/ruff check .

contracts: $(VENV)/.dev ## Check who may import whom
	@$(BIN)/lint-imports

types: $(VENV)/.dev ## Check the types
	@$(BIN)/mypy

tests: $(VENV)/.dev $(if $(NPM),mock-server axe) ## Run the tests (PYTEST_ARGS="-k stage" for some of them)
	@$(BIN)/pytest tests $(WORKERS) $(PYTEST_SELECTION) $(PYTEST_ARGS)

evals: $(VENV)/.dev ## Measure the grader and the loved one against their gates
	@$(BIN)/pytest evals $(PYTEST_ARGS)

left-out:
	@$(if $(NO_BROWSER),echo "$(NO_BROWSER)",:)
	@$(if $(NO_MOCK_SERVER),echo "$(NO_MOCK_SERVER)",:)
	@$(if $(NO_PROXY_SERVER),echo "$(NO_PROXY_SERVER)",:)
	@$(if $(NO_POSTGRESQL),echo "$(NO_POSTGRESQL)",:)

fix: $(VENV)/.dev ## Repair the layout and what the linter can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

words: $(VENV)/.dev ## Take new sentences into the catalogues, list what is not translated yet
	@$(BIN)/python -m tests.words.catalogues

mock-server: $(AIMOCK) ## Install the mock model server that the wire tests talk to (needs npm)

axe: $(AXE) ## Install the accessibility checker that the browser tests ask (needs npm)

lock: $(VENV)/.dev ## Choose versions again for requirements*.txt (LOCK_ARGS=--upgrade for the newest)
	@set -e; compile() { \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
			$(LOCK_ARGS) "$$@" pyproject.toml; }; \
	compile --group build --output-file requirements.txt; \
	compile --group build --extra team --constraint requirements.txt \
		--output-file requirements-team.txt; \
	compile --group build --group dev --extra team --constraint requirements.txt \
		--output-file requirements-dev.txt

clean: ## Remove .venv, caches and built files
	rm -rf $(VENV) build dist out evals/out *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find simulator tests evals -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# Stamps, so that each step of the setup happens once and again when its pins change.

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Ajar needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python"; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { echo "Could not make $(VENV). On Debian and Ubuntu the package python3-venv is needed."; exit 1; }
	@touch $@

$(VENV)/.runtime: requirements.txt | $(VENV)/.made
	@echo "Installing what the app needs into $(VENV); the first time takes about a minute ..."
	@$(INSTALL) --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.runtime
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing what the checks need into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

$(AIMOCK): | $(VENV)/.made
	@test -n "$(NPM)" || { echo "The mock server needs Node.js 20 or newer and npm."; exit 1; }
	@mkdir -p $(VENV)/aimock
	@npm install --loglevel=error --prefix $(VENV)/aimock --no-save --no-package-lock --ignore-scripts \
		--no-audit --no-fund @copilotkit/aimock@$(AIMOCK_VERSION) >/dev/null
	@touch $@

$(AXE): | $(VENV)/.made
	@test -n "$(NPM)" || { echo "The accessibility checker needs Node.js 20 or newer and npm."; exit 1; }
	@mkdir -p $(VENV)/axe
	@npm install --loglevel=error --prefix $(VENV)/axe --no-save --no-package-lock --ignore-scripts \
		--no-audit --no-fund axe-core@$(AXE_VERSION) >/dev/null
	@touch $@
