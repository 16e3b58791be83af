#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Closes with "N passed, N failed".
#   ./test.sh                 all test projects
#   ./test.sh --long          also the long ones (SMARTFACTORY_LONG=1)
#   ./test.sh Engine.Tests    only the named projects below tests/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/packages.sh

configuration="${CONFIGURATION:-Release}"
wanted=()
for argument in "$@"; do
  case "$argument" in
    --long) export SMARTFACTORY_LONG=1 ;;
    -*) say "unknown option $argument"; exit 2 ;;
    *) wanted+=("$argument") ;;
  esac
done

require_dotnet
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

missing=()
find_chromium >/dev/null || missing+=(chromium)
has_korean_font || missing+=(fontconfig fonts-nanum)
find_postgres >/dev/null || missing+=(postgresql)
find_smtp_python >/dev/null || missing+=(python3 python3-aiosmtpd)
command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
if [ ${#missing[@]} -gt 0 ] && ! install_packages "${missing[@]}"; then
  tell_missing "${missing[@]}"
  echo "0 passed, 1 failed"
  exit 1
fi

started=$SECONDS
results="$PWD/artifacts/tests"
# Of one project; beyond it something hangs.
patience=1100
[ "${SMARTFACTORY_LONG:-}" != 1 ] || patience=21600
rm -rf "$results"
mkdir -p "$results"

give_up() { say "$1"; echo "0 passed, 1 failed"; exit 1; }

fetch_front_end || give_up "the front-end packages could not be fetched"
dotnet restore SmartFactory.slnx -v q || give_up "restore failed"
dotnet build SmartFactory.slnx --no-restore -c "$configuration" -v q -nologo -clp:NoSummary -warnaserror || give_up "the build failed"
say "· built in $((SECONDS - started)) s"

# A test project is one that says it is: it references xunit.
projects=()
for project in tests/*/*.csproj; do
  grep -q 'Include="xunit.v3"' "$project" || continue
  name="$(basename "$(dirname "$project")")"
  if [ ${#wanted[@]} -gt 0 ] && [[ " ${wanted[*]} " != *" $name "* ]]; then continue; fi
  projects+=("$project")
done

run_project() {
  local project="$1" name assembly log began=$SECONDS code=0
  name="$(basename "$(dirname "$project")")"
  assembly="$(dirname "$project")/bin/$configuration/net10.0/$(basename "$project" .csproj).dll"
  log="$results/$name.log"
  timeout --kill-after=20 "$patience" dotnet "$assembly" -noLogo -noColor -trx "$results/$name.trx" >"$log" 2>&1 </dev/null || code=$?
  echo "$code" >"$results/$name.exit"
  echo "$((SECONDS - began))" >"$results/$name.seconds"
}

# Two at a time: the suite's budget is two cores.
running=0
for project in ${projects[@]+"${projects[@]}"}; do
  if [ "$running" -ge 2 ]; then wait -n || true; running=$((running - 1)); fi
  run_project "$project" &
  running=$((running + 1))
done
wait

passed=0 failed=0 skipped=0
for project in ${projects[@]+"${projects[@]}"}; do
  name="$(basename "$(dirname "$project")")"
  log="$results/$name.log"
  code="$(cat "$results/$name.exit" 2>/dev/null || echo 1)"
  read -r total errors bad skips notrun < <(sed -nE 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+).*/\1 \2 \3 \4 \5/p' "$log" | tail -n 1; echo "0 0 0 0 0") || true
  # No summary means that the run died: that is a failure, whatever it did before.
  if ! grep -q 'Total: ' "$log"; then
    say "── $name did not finish (exit code $code)"
    tail -n 40 "$log" >&2
    failed=$((failed + 1))
    continue
  fi
  if [ $((bad + errors)) -gt 0 ]; then
    say "── $name"
    # Names and messages; the stack traces are in the log.
    awk '/\[FAIL\]|Cleanup Failure/{show=1} /Stack Trace:|=== TEST EXECUTION|^  Finished:/{show=0} show' "$log" | head -n 300 >&2
  elif [ "$code" -ne 0 ]; then
    say "── $name ended with exit code $code although no test failed"
    tail -n 40 "$log" >&2
    errors=1
  fi
  passed=$((passed + total - bad - skips - notrun))
  failed=$((failed + bad + errors))
  skipped=$((skipped + skips))
  say "· $name: $total tests, $bad failed, $(cat "$results/$name.seconds") s"
done

if [ ${#projects[@]} -eq 0 ]; then give_up "no test project was found"; fi
say "· all in $((SECONDS - started)) s, logs in artifacts/tests"
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ]
