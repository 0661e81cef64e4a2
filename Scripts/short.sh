#!/bin/sh
# Runs a build or the tests, keeps all that they say in a file, and shows mistakes and the outcome.
#
# Usage: Scripts/short.sh LOG COMMAND...
# The exit code is the command's. Of a build it shows errors and warnings, of tests what failed and
# the line that counts them; where a command fails and says neither, the end of its log.
set -u

log=$1
shift
mkdir -p "$(dirname "$log")"
echo "$*"
"$@" >"$log" 2>&1
code=$?

# An issue goes on, with the values of an expectation, until the next event of the run.
shown=$(awk '
    # A run that dies is told of in the middle of a line.
    sub(/^.*error: Process /, "error: Process ") { print; next }
    /^(◇|✔|✘|↳ \/\/\/|Test Suite )/ {
        shows = /^✘ .* recorded an issue/
        if (shows || /^(✔|✘) Test run with/) print
        next
    }
    shows || /: (error|warning): / || /^(error|warning): / || /Fatal error/ { print; next }
    /^Build complete!/
' "$log" | awk '!seen[$0]++')
if [ -n "$shown" ]; then printf '%s\n' "$shown"; fi

if [ "$code" -ne 0 ]; then
    case $shown in
        *"Test run with"* | *": error: "*) ;;
        *) tail -n 40 "$log" ;;
    esac
    echo "exit code $code; everything that was said stands in $log" >&2
fi
exit "$code"
