# Everything here sets itself up: scripts/bootstrap installs what the system lacks and says so.
.DEFAULT_GOAL := help
.PHONY: help build demo test lint conformance bench clean

SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
# One test after the other: many start processes and servers of their own, and some watch the time.
SWIFT_TEST  := swift test --no-parallel --explicit-target-dependency-import-check error
PYTHON      := .build-python/bin/python

help: ## Lists the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "%-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Builds .build/release/sluice with the Swift library inside
	@scripts/bootstrap
	$(SWIFT_BUILD) -c release --static-swift-stdlib --product sluice

demo: ## Shows the main job from a contributor's push to a dist-git merge request (KEEP=1 stays up)
	@scripts/bootstrap
	@$(SWIFT_BUILD) --product sluice
	@scripts/demo $(if $(KEEP),--keep)

test: lint $(PYTHON) ## Runs all tests
	@SLUICE_TEST_PYTHON="$(CURDIR)/$(PYTHON)" $(SWIFT_TEST) $(if $(FILTER),--filter '$(FILTER)')

lint: ## Checks the format of the Swift sources
	@scripts/bootstrap --tests
	@swift format lint --strict --recursive Package.swift Sources Tests

$(PYTHON): Tests/requirements.txt # clients that others wrote, for the sandbox's tests
	@scripts/bootstrap --tests
	python3 -m venv --clear .build-python
	.build-python/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $(PYTHON)

clean: ## Removes what was built
	rm -rf .build .build-*
