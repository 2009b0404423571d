# Every command of the project; a bare `make` lists them. CI runs the same targets (.ci/run).

.DEFAULT_GOAL := help
.PHONY: help setup install run demo gateway gateway-build migrate test bench bench-growth bench-events bench-coupons bench-promotions bench-settlement bench-hostile backup-drill wheel clients-ts generate \
	docs translations generate-check lint lint-gateway format breaking check lock clean

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.stamp
DEV := .venv/.stamp-dev
GO := $(BIN)/python scripts/go
PIN = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
DESCRIPTORS := generated/descriptors.binpb
GENERATED_CLIENT := $(addprefix clients/mall_client/,reasons.py services enums)

help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(DEV) ## Create .venv with everything that tests, tools and the demo need

# What runs the mall.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make setup PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is incomplete; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "setup: creating .venv"
	@$(PYTHON) -m venv .venv
	@scripts/install requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $@

# What builds, tests and shows it.
$(DEV): $(STAMP) requirements-dev.lock
	@scripts/install requirements-dev.lock
	@touch $@

install: $(STAMP) ## Create .venv with what runs, and nothing else

run: $(STAMP) ## Start the server, with an embedded PostgreSQL unless DATABASE_URL is set
	@$(BIN)/mall run

demo: $(DEV) ## Fill the mall with demo data and shop in it [BASKETS=n] [CATALOG=name]
	@$(BIN)/mall demo $(if $(BASKETS),--baskets $(BASKETS)) $(if $(CATALOG),--catalog $(CATALOG))

gateway: gateway-build ## Build and start the HTTP gateway, in front of the server
	@.build/mall-gateway

gateway-build: $(DEV) ## Build the HTTP gateway into .build/mall-gateway
	@$(BIN)/python scripts/build-gateway

migrate: $(STAMP) ## Bring the database to the newest schema
	@$(BIN)/mall migrate

test: $(DEV) ## Run the tests, or those named: make test T=tests/orders/test_orders.py
	@$(BIN)/pytest -n 2 $(T)

bench: $(DEV) ## Measure the mall beside hand-written handlers [QUICK=1]
	@$(BIN)/python -m benchmarks $(if $(QUICK),--quick)

bench-growth: $(DEV) ## Measure malls of 10 k, 100 k and 1 M products and orders [SIZES=n,n]
	@$(BIN)/python -m benchmarks.growth $(if $(SIZES),--sizes $(SIZES))

bench-events: $(DEV) ## Kill workers while they follow events, and count what was done twice or missed [EVENTS=n]
	@$(BIN)/python -m benchmarks.events $(if $(EVENTS),--events $(EVENTS))

bench-coupons: $(DEV) ## Let 1,000 buyers race for 100 uses of a coupon, and measure checkouts with a shared one [BUYERS=n]
	@$(BIN)/python -m benchmarks.coupons $(if $(BUYERS),--buyers $(BUYERS))

bench-promotions: $(DEV) ## Measure what 200 promotions cost that a basket of 20 lines may use, beside 10,000 others
	@$(BIN)/python -m benchmarks.promotions

bench-settlement: $(DEV) ## Settle many orders of many sellers, and kill the run meanwhile [ORDERS=n] [SELLERS=n]
	@$(BIN)/python -m benchmarks.settlement $(if $(ORDERS),--orders $(ORDERS)) $(if $(SELLERS),--sellers $(SELLERS))

bench-hostile: $(DEV) ## Attack two servers and a worker in every way, and look who notices [QUICK=1]
	@$(BIN)/python -m benchmarks.hostile $(if $(QUICK),--quick)

backup-drill: $(DEV) ## Back a mall up while people buy, restore a moment in between, and audit it
	@$(BIN)/python -m benchmarks.backup

wheel: $(DEV) ## Build the Python client into dist/
	@$(BIN)/python scripts/build-client

clients-ts: ## Build the TypeScript client of the gateway into clients/typescript/dist; needs Node
	@cd clients/typescript && npm ci --prefer-offline && npm run build

generate: $(DEV) ## Build generated/ from protos/
	@$(BIN)/python scripts/generate

docs: $(STAMP) ## Write the pages of docs/ that are made from code
	@$(BIN)/python scripts/settings_page.py
	@$(BIN)/python scripts/roles_page.py
	@$(BIN)/python scripts/states_pages.py

translations: $(DEV) ## Bring the catalogs of mails to what their templates say; lists what is left to translate
	@$(BIN)/python scripts/translations.py

generate-check: generate ## Fail if generated/ in git is not what protos/ give
	@git diff --exit-code --stat -- generated $(GENERATED_CLIENT)
	@test -z "$$(git ls-files --others --exclude-standard generated $(GENERATED_CLIENT))" || \
		{ echo "not in git:" >&2; git ls-files --others --exclude-standard generated $(GENERATED_CLIENT) >&2; exit 1; }

lint: generate ## Check style and types of Python, protos and Go
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/buf format --diff --exit-code protos
	@$(BIN)/buf lint $(DESCRIPTORS)
	@$(GO) version >/dev/null; test $$? -eq 69 || $(MAKE) --no-print-directory lint-gateway

lint-gateway: gateway-build
	@$(GO) -C gateway vet .
	@unformatted=$$("$$($(GO) env GOROOT)/bin/gofmt" -l gateway/*.go) && test -z "$$unformatted" || \
		{ echo "not formatted as gofmt does:" $$unformatted >&2; exit 1; }

format: $(DEV) ## Format Python, protos and Go, fix what can be fixed
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .
	@$(BIN)/buf format --write protos
	@$(GO) -C gateway fmt .

breaking: generate ## Fail if a proto breaks clients of the main branch
	@PATH="$(BIN):$$PATH" scripts/breaking

check: lint generate-check breaking test ## Everything CI runs

lock: $(DEV) ## Pin the dependencies of pyproject.toml anew, keeping present pins [UPGRADE=1]
	@$(PIN) --extra local --extra build --output-file requirements.lock pyproject.toml
	@$(PIN) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean: ## Remove everything that can be rebuilt, but not the data in .data
	rm -rf .venv .build gateway/gen clients/typescript/node_modules clients/typescript/gen clients/typescript/dist
	rm -rf dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
