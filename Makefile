# Everything here sets itself up: scripts/bootstrap installs what the system lacks and says so.
.DEFAULT_GOAL := help
.PHONY: help build demo test lint conformance fuzz bench man completions install clean
.PHONY: image image-test manifests manifests-check release simulate

SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
# One test after the other: many start processes and servers of their own, and some watch the time.
SWIFT_TEST  := scripts/test --no-parallel --explicit-target-dependency-import-check error
PYTHON      := .build-python/bin/python
# Linters and schemas for the image and the manifests.
DEPLOY      := .build-deploy/bin
IMAGE       ?= localhost/sluice
PREFIX      ?= /usr/local
# The program for man, completions, install and bench: SLUICE names one that is built already.
PROGRAM     := $(or $(SLUICE),.build/release/sluice)
SHARE       := .build/share

help: ## Lists the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "%-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Builds .build/release/sluice with the Swift library inside
	@scripts/bootstrap
	scripts/build

demo: ## Shows the main job from a contributor's push to a dist-git merge request (KEEP=1 stays up)
	@scripts/bootstrap
	@$(SWIFT_BUILD) --product sluice
	@scripts/demo $(if $(KEEP),--keep)

test: lint $(PYTHON) ## Runs all tests
	@SLUICE_TEST_PYTHON="$(CURDIR)/$(PYTHON)" $(SWIFT_TEST) $(if $(FILTER),--filter '$(FILTER)')

# A build of its own, optimized: it takes longer to be made and lives faster.
SIMULATE := scripts/test -c release -Xswiftc -enable-testing --scratch-path .build-simulate --no-parallel \
	--explicit-target-dependency-import-check error

simulate: ## Lives through random histories (SEEDS=10000, FIRST=1, or SEED=n to replay one), and all pairs of cuts
	@scripts/bootstrap --tests
	@SWIFT_DETERMINISTIC_HASHING=1 SEEDS=$(or $(SEEDS),10000) $(if $(FIRST),FIRST=$(FIRST)) \
		$(if $(SEED),SEED=$(SEED) $(SWIFT_TEST),FULL_MATRIX=1 $(SIMULATE)) --filter 'SimulationTests$(if $(SEED),.RandomSequenceTests)'

lint: ## Checks the format of the Swift sources
	@scripts/bootstrap --tests
	@swift format lint --strict --recursive Package.swift Sources Tests

$(PYTHON): Tests/requirements.txt # clients that others wrote, for the sandbox's tests
	@scripts/bootstrap --tests
	python3 -m venv --clear .build-python
	.build-python/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $(PYTHON)

conformance: ## Runs what users of packit source-git rely on against the program
	@scripts/bootstrap --tests
	@$(SWIFT_TEST) --filter ConformanceTests

fuzz: ## Lets libFuzzer look for what breaks the readers of strangers' bytes (TARGET=json, cloudevents or signature, SECONDS=20)
	@scripts/bootstrap
	@SECONDS_EACH=$(or $(SECONDS),20) scripts/fuzz $(TARGET)

bench: $(if $(SLUICE),,build) ## Measures update-dist-git beside git format-patch, and the service beside a peer (docs/performance.md; PACKIT=..., CASES=..., BENCH_REPO=... BENCH_RANGE=...)
	@SLUICE=$(PROGRAM) scripts/bench $(CASES)

man: $(if $(SLUICE),,build) ## Writes the manual page to .build/share/man
	@mkdir -p $(SHARE)/man/man1
	$(PROGRAM) manual-page >$(SHARE)/man/man1/sluice.1

completions: $(if $(SLUICE),,build) ## Writes completions for bash, zsh and fish to .build/share
	@mkdir -p $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(PROGRAM) --generate-completion-script bash >$(SHARE)/bash-completion/completions/sluice
	$(PROGRAM) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_sluice
	$(PROGRAM) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/sluice.fish

install: man completions ## Installs program, manual page and completions below PREFIX (/usr/local)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/sluice
	cd $(SHARE) && find . -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/share/{} \;

image: ## Builds the image IMAGE (localhost/sluice; BUILDER=..., BASE=... are other images to build in and upon)
	@scripts/bootstrap --image
	scripts/image $(IMAGE) $(foreach name,BUILDER BASE,$(if $($(name)),--build-arg $(name)=$($(name))))

image-test: .build-deploy/made ## Builds the image offline and runs the demo through it, as a cluster would (SLUICE=... is in it)
	@scripts/bootstrap --image
	@$(if $(SLUICE),,$(SWIFT_BUILD) --product sluice)
	@scripts/image-test

manifests: .build-deploy/made ## Writes the manifests of the functions anew from functions.yaml
	@$(DEPLOY)/python -B scripts/manifests write

manifests-check: .build-deploy/made ## Checks manifests, YAML files and shell scripts
	@scripts/bootstrap --image
	@$(DEPLOY)/python -B scripts/manifests check
	@for test in manifests release; do \
		PYTHONPATH=scripts/$$test.d $(DEPLOY)/python -B -m unittest --quiet test_$$test || exit; done
	@yamllint --strict container functions.yaml .gitlab-ci.yml .pre-commit-config.yaml .yamllint
	@grep -lE '^#!.*bash' -r scripts container .ci | xargs shellcheck --external-sources

release: ## Builds the image with the tags of a release, and its SBOM (REGISTRY=... pushes it there)
	@scripts/bootstrap --image
	@scripts/release

.build-deploy/made: Tests/requirements-deployment.txt
	@scripts/bootstrap --image
	python3 -m venv --clear .build-deploy
	$(DEPLOY)/pip install --quiet --disable-pip-version-check -r Tests/requirements-deployment.txt
	@touch $@

clean: ## Removes what was built
	rm -rf .build .build-*
