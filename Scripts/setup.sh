#!/bin/sh
# Installs what Tributary needs beside the Swift toolchain, and says what it does.
#
# Usage: Scripts/setup.sh [demo|test]
#   demo  what building and drawing need (the default)
#   test  besides, what the tests need
# It asks nothing, uses sudo when not root, and does nothing when all is there.
# Tested on Debian 12; the lines for dnf and brew follow their books and are untested.
set -eu

purpose=${1:-demo}
missing=""

# want CHECK APT DNF BREW: notes the packages of this system when the check fails.
want() {
    if sh -c "$1" >/dev/null 2>&1; then return; fi
    case $manager in
        apt) missing="$missing $2" ;;
        dnf) missing="$missing $3" ;;
        brew) missing="$missing $4" ;;
        *) missing="$missing $2" ;;
    esac
}

if command -v apt-get >/dev/null 2>&1; then manager=apt
elif command -v dnf >/dev/null 2>&1; then manager=dnf
elif command -v brew >/dev/null 2>&1; then manager=brew
else manager=none
fi

if ! command -v swift >/dev/null 2>&1; then
    echo "setup: no 'swift' on the PATH. Install Swift 6.2 or later from https://www.swift.org/install" >&2
    exit 69
fi

# header NAME: a C header that the compiler finds, or that Homebrew keeps.
header() {
    echo "test -e /usr/include/$1 || test -e /usr/local/include/$1 || test -e /opt/homebrew/include/$1"
}

# font CODEPOINTS: some installed font has them all.
font() {
    echo "fc-list ':charset=$1' family | grep -q ."
}

want "command -v pkg-config" pkg-config pkgconf-pkg-config pkg-config
want "command -v fc-list" fontconfig fontconfig fontconfig
want "$(header yaml.h)" libyaml-dev libyaml-devel libyaml
want "ldconfig -p | grep -q 'libexpat.so.1' || test -e /opt/homebrew/opt/expat" libexpat1 expat expat
# What is opened at run time where a workbook, a data set, a database or a packed file is read.
want "ldconfig -p | grep -q 'libminizip.so.1' || test -e /opt/homebrew/opt/minizip" \
    libminizip1 minizip-compat minizip
want "ldconfig -p | grep -q 'libreadstat.so.1' || test -e /opt/homebrew/opt/readstat" \
    libreadstat1 readstat readstat
want "ldconfig -p | grep -q 'libz.so.1' || test -e /opt/homebrew/opt/zlib || test -e /usr/lib/dyld" \
    zlib1g zlib zlib
want "ldconfig -p | grep -q 'libsqlite3.so.0' || test -e /usr/lib/libsqlite3.dylib || test -e /opt/homebrew/opt/sqlite" \
    libsqlite3-0 sqlite-libs sqlite
want "$(header graphviz/gvc.h)" libgraphviz-dev graphviz-devel graphviz
want "fc-list 'Liberation Sans' family | grep -q ." \
    fonts-liberation2 liberation-sans-fonts font-liberation
want "$(font '65b0 7586 97f5')" fonts-noto-cjk google-noto-sans-cjk-fonts font-noto-sans-cjk-sc
want "$(font '634 649 646 62c 627 6ad')" \
    fonts-noto-core google-noto-sans-arabic-fonts font-noto-sans-arabic
if [ "$purpose" = test ]; then
    want "command -v xmllint" libxml2-utils libxml2 libxml2
    want "command -v sqlite3" sqlite3 sqlite sqlite
    want "command -v pdffonts" poppler-utils poppler-utils poppler
    # On macOS the check of the schema is left out unless Python has these already.
    want "/usr/bin/python3 -c 'import jsonschema'" python3-jsonschema python3-jsonschema ""
    want "/usr/bin/python3 -c 'import yaml'" python3-yaml python3-pyyaml ""
fi

missing=$(echo "$missing" | tr -s ' ' | sed 's/^ //; s/ $//')
if [ -z "$missing" ]; then
    echo "setup: everything is there."
    exit 0
fi

sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo=sudo; fi

# run COMMAND...: says it, then does it.
run() {
    echo "setup: $*"
    "$@"
}

case $manager in
    apt)
        # The lists may be absent or old: fetch them only when a package is not to be had.
        install="$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends"
        # shellcheck disable=SC2086
        run $install $missing </dev/null || {
            run $sudo apt-get update </dev/null
            run $install $missing </dev/null
        }
        ;;
    dnf)
        # shellcheck disable=SC2086
        run $sudo dnf install -y $missing </dev/null
        ;;
    brew)
        # shellcheck disable=SC2086
        run brew install $missing </dev/null
        ;;
    *)
        echo "setup: neither apt-get, dnf nor brew is here. Install what answers to: $missing" >&2
        exit 69
        ;;
esac
echo "setup: done."
