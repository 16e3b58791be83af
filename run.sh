#!/usr/bin/env bash
# Starts the product on this machine. Safe to run again: what is there is left alone.
#   ./run.sh                       http://localhost:5080, demonstration data
#   ./run.sh rehearse --year 2025  any command of the product (README, "Commands")
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/packages.sh

require_dotnet

missing=()
find_chromium >/dev/null || missing+=(chromium)
has_korean_font || missing+=(fontconfig fonts-nanum)
if [ ${#missing[@]} -gt 0 ] && ! install_packages "${missing[@]}"; then
  tell_missing "${missing[@]}"
  say "  그때까지 문서는 PDF 대신 인쇄 화면으로 제공됩니다. / Until then documents are served as print pages, not PDF."
fi

fetch_front_end || true

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say "· 빌드합니다 / building (처음에는 1~2분 걸립니다)"
dotnet build Host -v q -nologo -clp:NoSummary >&2
exec dotnet run --project Host --no-build --no-launch-profile -- "$@"
