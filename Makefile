# Everything runs in .venv, which the first target that needs it sets up. Needs Python 3.11 or newer and make.

PYTHON ?= python3
IN ?= $(wildcard seeds/*.txt)
OUT ?= out
OPTS ?=

BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup run report test check fix eval mutants bench wheel clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{ printf "  make %-9s %s\n", $$1, $$2 }'
	@echo
	@echo "  make run IN=folder OUT=folder OPTS='--unsafe --source-lang lv'   (postedit clean --help lists the options)"

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/developing: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

setup: .venv/developing ## make .venv with postedit and its development tools

run: .venv/installed ## clean IN (files or folders; default: seeds/*.txt) into OUT (default: out), with OPTS, and print a summary
	$(BIN)/postedit clean $(IN) -o $(OUT) $(OPTS)

report: run ## write OUT/report.md, the edits of the last run for reading
	$(BIN)/postedit report $(OUT) --format md > $(OUT)/report.md

test: .venv/developing ## run the tests
	$(BIN)/pytest -q -n auto

check: .venv/developing ## formatting, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

fix: .venv/developing ## format and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: .venv/developing ## measure every rule on the labelled cases, write the table, refuse to sink below the floors
	$(BIN)/python tests/eval/measure.py

mutants: .venv/developing ## break the engine in many ways and see the tests notice
	$(BIN)/python tests/mutants.py

.bench/venv/installed: pyproject.toml bench/requirements.txt
	$(PYTHON) -m venv .bench/venv
	.bench/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . --requirement bench/requirements.txt
	@touch $@

bench: .bench/venv/installed ## speed beside ftfy and the stack people write today
	.bench/venv/bin/python bench/run.py

wheel: .venv/developing ## build the wheel and the source archive into dist/
	$(BIN)/python -m build --quiet

clean: ## remove what the other targets made, except .venv
	rm -rf $(OUT) dist build .bench .pytest_cache .mypy_cache .ruff_cache .hypothesis
