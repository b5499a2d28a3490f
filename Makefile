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

# A minute for each decoder of what comes from outside.
FUZZ = swiftc -parse-as-library -sanitize=fuzzer,address -O -package-name baimo
FUZZ_MODULE = $(FUZZ) -wmo -emit-module -c -I .build/fuzz -I Sources/CUnistring -I Sources/CCmark

fuzz:
	mkdir -p .build/fuzz
	$(FUZZ) -o .build/fuzz/event-stream \
		Sources/ServerSentEvents/*.swift Tests/Fuzz/EventStreamFuzz.swift
	SWIFT_BACKTRACE=enable=no .build/fuzz/event-stream -max_total_time=60 -max_len=512
	for module in UnicodeText Markdown; do \
		$(FUZZ_MODULE) -module-name $$module -emit-module-path .build/fuzz/$$module.swiftmodule \
			-o .build/fuzz/$$module.o $$(find Sources/$$module -name '*.swift') || exit 1; done
	$(FUZZ) -I .build/fuzz -I Sources/CUnistring -I Sources/CCmark -o .build/fuzz/markdown \
		.build/fuzz/UnicodeText.o .build/fuzz/Markdown.o Tests/Fuzz/MarkdownFuzz.swift
	SWIFT_BACKTRACE=enable=no .build/fuzz/markdown -max_total_time=60 -max_len=512

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
