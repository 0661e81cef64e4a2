# make demo     set-up, build, picture and path of the real case
# make test     set-up, lint, strict build, every test, and the share of the product's lines that they
#               run, then the examples; failures are shown, the rest is in .build/log
# make coverage the same, without set-up, lint and examples
# make examples packages outside that use the library, and what they print
# make api      what of the library's promises this tree breaks since the last tag
# make release  one stripped binary without dependence on an installed Swift
# make bench    how long each task of the kernel takes, and that one to start, read and answer
# make bench-peers  ours beside igraph and others, where PYTHON has them; ARGS="--quick"
# make oracles  what everything means against a slow reference, on 1,000 models drawn by chance;
#               every measure against other programs, where PYTHON has them
# make fuzz     each reader against bytes made by chance, SECONDS=60 each
# make torture  loads, faults and odd texts of every kind against the program, within bounds
# make growth   the chart of time and memory against edges, for Guides/speed.md
# make lint     the layout of the code;  make format  puts it right
# make schema   graphs and codebook against the JSON Schema

SWIFT ?= swift
TRIBUTARY := .build/release/tributary
CASE := graphs/xinjiang-ningxia.yaml
PICTURE := $(TRIBUTARY) render $(CASE) --view front --group-parallel --quiet
CODE := Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources Examples Fuzzing/Package.swift \
	Fuzzing/Sources
export TRIBUTARY_COMMIT
STRICT := --explicit-target-dependency-import-check error
PYTHON ?= /usr/bin/python3

# Nothing opens the program as a library, so it need not name its functions to others; the linker
# that comes with Swift on Linux wastes less than the system's.
ifeq ($(shell uname),Linux)
# Functions that nobody calls are left out and equal ones kept once, traps of one function are one,
# and places to be moved at the start take a bit each, which wants a C library of 2022 (glibc 2.36).
# The tables by which exceptions unwind go too, with their index; see Scripts/lean.ld.
# Of libraries that come along with Swift nothing is kept for its own sake; see Scripts/loose.py. Of
# FoundationEssentials there is no more than what is asked of it; see Scripts/Lean.
LEAN := -Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc --ld-path=$(CURDIR)/Scripts/lean-ld \
	-Xlinker --no-export-dynamic \
	-Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -Xfrontend -Xswiftc -mergeable-traps \
	-Xlinker --gc-sections -Xlinker --icf=all -Xlinker -z -Xlinker pack-relative-relocs \
	-Xswiftc -I$(CURDIR)/.build/lean -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(CURDIR)/Scripts/lean.ld
endif
# Bytes that the released program may have; see Benchmarks/README.md.
MOST_BYTES := 20000000

BENCH := Benchmarks/.build/release/bench
ARGS ?=
MODELS ?= --models 1000

# The share of the product's lines, C left out, that the tests have to run, in per cent.
LEAST_COVERAGE := 95
# Apart, since a build that counts lines and one that does not would undo each other; planned each
# time, since the examples are built there too.
COUNTING := --enable-code-coverage --scratch-path .build/coverage --disable-build-manifest-caching

# The version that the library's promises are compared with: the last one that is tagged.
BASELINE ?= $(shell git tag --list --sort=-version:refname '[0-9]*' | head -1)
# What comes along with `import Tributary`.
PROMISED := Tributary Questions GraphKernel DiffusionModel ModelFormats DiffusionNetwork DiffusionAnalysis \
	Exhibits

SECONDS ?= 60
# libFuzzer without its own `main`, which comes with the compiler.
FUZZER = $(shell $(SWIFT)c -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p'\
	)/clang/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a

# The libraries that are linked into a program which needs no installed Swift.
STATIC = $(shell $(SWIFT)c -print-target-info -static-stdlib | sed -n \
	's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/linux

.PHONY: demo test coverage checks examples api release bench bench-peers oracles fuzz torture growth \
	lint format schema $(BENCH)

# What was built, for `tributary --version --verbose`; tests need not be built anew for it.
demo release: TRIBUTARY_COMMIT := $(shell git describe --always --dirty --abbrev=12 2>/dev/null)

demo:
	Scripts/setup.sh demo
	$(SWIFT) build -c release --product tributary
	mkdir -p out
	for format in svg png pdf; do $(PICTURE) -o out/xinjiang-ningxia.$$format || exit; done
	$(TRIBUTARY) paths Xinjiang Ningxia $(CASE)

# Counting lines makes the tests hardly slower, so they run once.
test: checks
	@$(MAKE) --no-print-directory coverage
	@$(MAKE) --no-print-directory examples

# What the renderer's workers run is not counted: they inherit no variables, and leave it where they
# stand. Raw counts are half a gigabyte, a file for each time that a test runs the program.
coverage:
	@Scripts/short.sh .build/log/build $(SWIFT) build --build-tests $(STRICT) $(COUNTING)
	@Scripts/short.sh .build/log/test $(SWIFT) test --skip-build $(STRICT) $(COUNTING)
	@rm -f default.profraw .build/coverage/debug/codecov/*.profraw
	@$(PYTHON) Scripts/coverage.py --least $(LEAST_COVERAGE) \
		"$$($(SWIFT) test --show-codecov-path $(COUNTING))"

# With the options of the tests, so that what these were built of is not built again.
examples:
	@SWIFT=$(SWIFT) $(PYTHON) Scripts/examples.py .build/coverage --enable-code-coverage

api:
	@if [ -n "$(BASELINE)" ]; then \
		$(SWIFT) package diagnose-api-breaking-changes $(BASELINE) --targets $(PROMISED); \
	else echo "api: no version is tagged yet, so there is nothing to compare with."; fi

checks:
	@Scripts/setup.sh test
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory schema

release: .build/lean
	Scripts/setup.sh demo
	TRIBUTARY_LEAN=1 $(SWIFT) build -c release --product tributary --static-swift-stdlib -Xlinker -s $(LEAN)
	@ls -l $(TRIBUTARY)
	@test $$(wc -c <$(TRIBUTARY)) -le $(MOST_BYTES) || \
		{ echo "release: the program has more than $(MOST_BYTES) bytes" >&2; exit 1; }

# Beside the compiler lie the libraries of Swift; elsewhere than on Linux they are not linked in.
.build/lean: Scripts/Lean/FoundationEssentials.swift
	@rm -rf $@
	@if [ -n "$(LEAN)" ]; then $(PYTHON) Scripts/loose.py $@ $(foreach name, \
		swift_RegexParser swift_StringProcessing,$(STATIC)/lib$(name).a) && \
		$(SWIFT)c -Osize -wmo -parse-as-library -static -emit-library -emit-module \
			-module-name FoundationEssentials -module-link-name FoundationEssentials $< \
			-emit-module-path $@/FoundationEssentials.swiftmodule -o $@/libFoundationEssentials.a; fi

$(BENCH):
	$(SWIFT) build -c release --package-path Benchmarks --product bench

bench: release $(BENCH)
	$(PYTHON) Benchmarks/ours.py
	$(PYTHON) Benchmarks/reading.py $(TRIBUTARY)

bench-peers: release $(BENCH)
	$(PYTHON) Benchmarks/peers.py $(ARGS)

oracles: release $(BENCH)
	$(PYTHON) Tests/Oracles/semantics --program $(TRIBUTARY) $(MODELS)
	$(PYTHON) Scripts/oracle.py $(ARGS)

# The marks of coverage are asked of the compiler alone: the linker would bring libFuzzer's `main`.
fuzz:
	$(SWIFT) build -c release --package-path Fuzzing --static-swift-stdlib \
		-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer -Xlinker $(FUZZER) -Xlinker -lstdc++
	$(PYTHON) Fuzzing/fuzz.py Fuzzing/.build/release/fuzz --seconds $(SECONDS) $(if $(ONLY),--only $(ONLY)) \
		$(if $(SEED),--seed $(SEED))

torture: release
	$(PYTHON) Tests/Torture --program $(TRIBUTARY) $(ARGS)

growth: $(BENCH)
	$(PYTHON) Benchmarks/growth.py $(ARGS)

lint:
	$(SWIFT) format lint --strict --recursive $(CODE)

format:
	$(SWIFT) format -i --recursive $(CODE)

# Left out, and said so, where Python lacks the two modules (macOS); set-up installs them elsewhere.
schema:
	@if $(PYTHON) -c 'import jsonschema, yaml' 2>/dev/null; then $(PYTHON) Scripts/check-schema.py; \
	else echo "schema: left out; $(PYTHON) has no jsonschema and yaml."; fi
