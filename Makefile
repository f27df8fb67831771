# Everything runs in .venv, which the first target that needs it sets up. Needs Python 3.11 or newer and make.

PYTHON ?= python3
IN ?= $(wildcard seeds/*.txt)
OUT ?= out
OPTS ?=
DATA ?=
KILLS ?= 50
SECONDS ?= 60
SEED ?= 0

BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup run report test faults fuzz browser-tools test-browser check fix eval lexicon marian patches mutants bench serve test-serve bench-serve test-ray examples bench-scale datafolder train toy wheel clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{ printf "  make %-13s %s\n", $$1, $$2 }'
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
	$(BIN)/pytest -q -n auto --ignore=tests/faults

faults: .venv/developing ## kill, poison and interrupt batches, KILLS times each way (default: 50), and see that nothing is lost
	POSTEDIT_KILLS=$(KILLS) $(BIN)/pytest -q -n auto tests/faults

.fuzz/venv/installed: pyproject.toml
	$(PYTHON) -m venv .fuzz/venv
	.fuzz/venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	.fuzz/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . --group fuzz
	@touch $@

fuzz: .fuzz/venv/installed ## coverage-guided fuzzing of the engine, the readers and other files, SECONDS each (default: 60), SEED to repeat a run
	.fuzz/venv/bin/python tests/fuzz/fuzz.py engine -max_total_time=$(SECONDS) -seed=$(SEED)
	.fuzz/venv/bin/python tests/fuzz/fuzz.py readers -max_total_time=$(SECONDS) -seed=$(SEED)
	.fuzz/venv/bin/python tests/fuzz/fuzz.py files -max_total_time=$(SECONDS) -seed=$(SEED)

browser-tools: ## install what some tests need (Debian, as root): chromium, npm to fetch axe-core, jq for an example
	command -v chromium >/dev/null && command -v npm >/dev/null && command -v jq >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium npm jq >/dev/null; }

test-browser: .serve/venv/installed ## run the tests of the HTML report in chromium (`make browser-tools` installs that on Debian)
	.serve/venv/bin/python -m pytest -q -n auto tests/report

check: .venv/developing ## formatting, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

fix: .venv/developing ## format and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: .venv/developing ## measure every rule on the labelled cases, write the table, refuse to sink below the floors
	$(BIN)/python tests/eval/measure.py

.lexicon/package/package.json:
	mkdir -p .lexicon
	cd .lexicon && npm pack --silent cldr-localenames-full > name && tar xzf "$$(cat name)"

lexicon: .venv/developing .lexicon/package/package.json ## write the tables of the lexicon that are generated: countries (needs npm), people's names
	$(BIN)/python tools/countries.py .lexicon/package
	$(BIN)/python tools/people.py
	$(BIN)/python tools/forms.py

.marian/venv/installed: pyproject.toml tests/constraints.txt
	$(PYTHON) -m venv .marian/venv
	.marian/venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	.marian/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[translate]" --group dev --constraint tests/constraints.txt
	@touch $@

marian: .marian/venv/installed ## test the extra `translate` with a tiny Marian model made for it (an environment of its own, with torch)
	.marian/venv/bin/pytest -q -n auto tests/translate

patches: .venv/installed ## let patch and git apply the patches of IN (files and folders) and take them back
	$(BIN)/python tools/check_patches.py $(IN)

mutants: .venv/developing ## break the engine in many ways and see the tests notice
	$(BIN)/python tests/mutants.py

.bench/venv/installed: pyproject.toml bench/requirements.txt
	$(PYTHON) -m venv .bench/venv
	.bench/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . --requirement bench/requirements.txt
	@touch $@

bench: .bench/venv/installed ## speed beside ftfy and the stack people write today (writes the README's table), growth on hostile texts
	.bench/venv/bin/python bench/run.py --size 2 --readme README.md
	.bench/venv/bin/python bench/doubling.py

.serve/venv/installed: pyproject.toml
	$(PYTHON) -m venv .serve/venv
	.serve/venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	.serve/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[serve]" --group dev --group browser
	@touch $@

serve: .serve/venv/installed ## answer over HTTP at http://127.0.0.1:8484, with OPTS
	.serve/venv/bin/postedit serve $(OPTS)

test-serve: .serve/venv/installed ## run the tests of the server, which need its extra, and of its page in chromium
	.serve/venv/bin/python -m pytest -q -n auto tests/serve

bench-serve: .serve/venv/installed ## load on a server on this machine, beside the library
	.serve/venv/bin/python bench/serve.py

.ray/venv/installed: pyproject.toml examples/requirements.txt
	$(PYTHON) -m venv .ray/venv
	.ray/venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	.ray/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[ray,serve]" --group dev --requirement examples/requirements.txt
	@touch $@

test-ray: .ray/venv/installed ## run the tests of Ray, on a cluster of two processes on this machine (an environment of its own)
	.ray/venv/bin/python -m pytest -q tests/ray

examples: .ray/venv/installed ## run the examples and check what they show (the pipe needs jq)
	.ray/venv/bin/python -m pytest -q tests/examples

bench-scale: .ray/venv/installed ## speed of batches with one process, two, and a cluster of two
	.ray/venv/bin/python bench/scale.py

TAGGER := models/fragment-tagger
.train/venv/installed: $(TAGGER)/requirements.txt
	$(PYTHON) -m venv .train/venv
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . --requirement $(TAGGER)/requirements.txt
	@touch $@

datafolder:
	@test -n "$(DATA)" || { echo "Say where the sentences are: make train DATA=folder ($(TAGGER)/README.md says what is in it)."; exit 2; }

train: datafolder .train/venv/installed ## train the fragment tagger from DATA (a folder of sentences.<code>.txt[.xz]) into .train/out; an hour and a half on two cores
	.train/venv/bin/python $(TAGGER)/train.py --data "$(DATA)" --out .train/deep --cache .train/lists.pickle
	.train/venv/bin/python $(TAGGER)/train.py --data "$(DATA)" --out .train/out --cache .train/lists.pickle --teacher .train/deep
	@echo "To use it: cp .train/out/* $(TAGGER)/"

toy: .train/venv/installed ## train a toy of the tagger in seconds, and run the tests that need what training needs
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.train/venv/bin/python -m pip install --quiet --disable-pip-version-check --group dev
	.train/venv/bin/python -m pytest -q tests/models tests/detect

wheel: .venv/developing ## build the wheel and the source archive into dist/
	$(BIN)/python -m build --quiet

clean: ## remove what the other targets made, except .venv
	rm -rf $(OUT) dist build .bench .serve .ray .marian .train .lexicon .browser .fuzz .pytest_cache .mypy_cache .ruff_cache .hypothesis
