# `make run` and `make test` work from nothing and are safe to repeat; an interrupted step is done again.
PYTHON ?= python3
MODEL ?= $(or $(ADVISOR_MODEL),local)
VENV := .venv
STAMPS := $(VENV)/.stamps
EVAL_MODEL ?= none
ASIDE := evals/cases/everyday-17.yaml evals/cases/everyday-24.yaml
SUITE := $(filter-out $(ASIDE),$(wildcard evals/cases/*.yaml))
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --quiet

.PHONY: run test check-pages bench load eval faults sbom check clean

run: $(STAMPS)/run
ifeq ($(MODEL),local)
	@$(VENV)/bin/pathway model fetch || echo "Going on without the model: answers are quotes and findings."
endif
	@ADVISOR_MODEL=$(MODEL) exec $(VENV)/bin/pathway serve $(if $(PORT),--port $(PORT))

test: $(STAMPS)/test
	@scripts/install-chromium
	@scripts/install-redis
	@scripts/install-strace
	@$(VENV)/bin/pathway model fetch
	@scripts/check

# The pages in a real browser: part of `make test`. It ends with how many states and walks of the widget held.
check-pages: $(STAMPS)/test
	@scripts/install-chromium
	@$(VENV)/bin/python -m pytest -q -W error tests/api/page

check: $(STAMPS)/test
	@scripts/check --no-tests

bench: $(STAMPS)/run
	@$(VENV)/bin/python -m evals.performance docs/performance.md
	@$(VENV)/bin/python -m evals.bench

# What this machine bears: questions a second, and two hundred streams open at a time.
load: $(STAMPS)/run
	@$(VENV)/bin/python -m evals.under_load

# Everything but the cases that are kept aside: who sees their misses could build against them.
eval: $(STAMPS)/run
	@mkdir -p var
	@ADVISOR_MODEL=$(EVAL_MODEL) $(VENV)/bin/pathway eval run $(SUITE) --goals --workers 2 --report var/eval.html

# Every fault in full, some two hours with the soak: `make faults FAULTS="R3 R10"`, `SHARE=0.1`, `MINUTES=2` do less.
faults: $(STAMPS)/test
	@scripts/install-strace
	@$(VENV)/bin/python -m tests.faults $(FAULTS) --share $(or $(SHARE),1) --minutes $(or $(MINUTES),20)

# What is installed, as CycloneDX; the tests check licences and floors.
sbom: $(STAMPS)/test
	@mkdir -p var
	@PATH="$(VENV)/bin:$$PATH" scripts/sbom var/sbom.json
	@echo "var/sbom.json"

$(STAMPS)/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=... to one") if sys.version_info < (3, 11) else None'
	@echo "Setting up the environment: locked dependencies"
	@$(VENV)/bin/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || \
		{ echo "No environment could be made; on Debian: apt install python3-venv"; exit 1; }
	@$(PIP) install --upgrade pip==26.3
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: $(STAMPS)/locked requirements-torch.txt pyproject.toml
	@echo "Setting up the environment: torch"
	@$(VENV)/bin/python -m pip --disable-pip-version-check install -r requirements-torch.txt
	@$(PIP) install --no-deps --editable .
	@touch $@

$(STAMPS)/test: $(STAMPS)/run requirements-test.lock
	@echo "Setting up the environment: what the tests need"
	@$(PIP) install --no-deps --require-hashes -r requirements-test.lock
	@touch $@

clean:
	rm -rf $(VENV) var
