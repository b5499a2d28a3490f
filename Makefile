# The commands for people: each installs what is missing, builds, and does its job.

SWIFT ?= swift
PREFIX ?= /usr/local
PACKAGES = libncursesw5-dev libcurl4-openssl-dev libsqlite3-dev libunistring-dev \
	libcmark-gfm-dev libcmark-gfm-extensions-dev
test check bench screenshots: PACKAGES += libvterm-dev
test check: PACKAGES += unicode-data
screenshots: PACKAGES += librsvg2-bin fonts-noto-cjk fonts-dejavu-core

.PHONY: run test check format lint bench fuzz install screenshots packages

run: packages
	$(SWIFT) build -c release --product baimo
	.build/release/baimo

test: packages
	$(SWIFT) test

# What must hold before anything is handed on: formatting, import rules, warnings, tests.
check: packages lint
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: packages
	$(SWIFT) build -c release --product Benchmarks
	$(SWIFT) build -c release --product baimo
	.build/release/Benchmarks

# A minute for everything that reads what comes from outside.
FUZZ = swiftc -parse-as-library -sanitize=fuzzer,address -O -package-name baimo \
	-I .build/fuzz -I Sources/CUnistring -I Sources/CCmark
FUZZ_SECONDS ?= 60
FUZZ_MODULES = ServerSentEvents Transfers Comparison Terminal UnicodeText Markdown
# What of Providers reads answers; the rest of it signs requests, with a library of its own.
FUZZ_READERS = $(wildcard Sources/Providers/JSON/*.swift Sources/Providers/Answers/*.swift \
	Sources/Providers/Calls/ToolCall*.swift \
	Sources/Providers/Errors/*.swift Sources/Providers/Dialects/*Reader.swift \
	Sources/Providers/Dialects/*Usage*.swift) \
	$(patsubst %,Sources/Providers/Dialects/%.swift,MessageScanner PayloadAdder ReplyDecoder \
	StreamDecoder)

define fuzz_one
	$(FUZZ) -o .build/fuzz/$(1) $(FUZZ_MODULES:%=.build/fuzz/%.o) $(2) Tests/Fuzz/$(1).swift
	SWIFT_BACKTRACE=enable=no .build/fuzz/$(1) -max_total_time=$(FUZZ_SECONDS) -max_len=512 \
		-artifact_prefix=.build/fuzz/

endef

fuzz: packages
	mkdir -p .build/fuzz
	for module in $(FUZZ_MODULES); do $(FUZZ) -wmo -emit-module -c -module-name $$module \
		-emit-module-path .build/fuzz/$$module.swiftmodule -o .build/fuzz/$$module.o \
		$$(find Sources/$$module -name '*.swift') || exit 1; done
	$(foreach one,EventStreamFuzz KeyFuzz WrappingFuzz MarkdownFuzz ComparisonFuzz, \
		$(call fuzz_one,$(one)))
	$(call fuzz_one,AnswerFuzz,$(FUZZ_READERS))

install: packages
	$(SWIFT) build -c release --product baimo
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/baimo/themes
	install -m 755 .build/release/baimo $(DESTDIR)$(PREFIX)/bin/baimo
	install -m 644 themes/*.toml $(DESTDIR)$(PREFIX)/share/baimo/themes/

screenshots: packages
	$(SWIFT) build --product baimo
	$(SWIFT) build --product Pictures
	.build/debug/Pictures docs/pictures

packages:
	@missing=""; for package in $(PACKAGES); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok' \
			|| missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
		echo "These development packages (or your system's like) are needed:$$missing"; exit 0; fi; \
	echo "Installing$$missing"; \
	as_root=""; if [ "$$(id -u)" != 0 ]; then as_root="sudo"; fi; \
	$$as_root apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq $$missing
