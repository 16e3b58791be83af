# Sourced by run.sh and test.sh: what the product needs from the operating system, and how it gets there.

say() { printf '%s\n' "$*" >&2; }

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    if command -v "$name" >/dev/null 2>&1; then command -v "$name"; return 0; fi
  done
  return 1
}

has_korean_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ko family 2>/dev/null | head -n 1)" ]; }

find_postgres() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ]; then printf '%s\n' "$folder"; return 0; fi
  done
  if command -v initdb >/dev/null 2>&1; then dirname "$(command -v initdb)"; return 0; fi
  return 1
}

# Debian's own interpreter first: that is the one Debian's aiosmtpd belongs to.
find_smtp_python() {
  local python
  for python in /usr/bin/python3 python3; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -c 'import aiosmtpd' >/dev/null 2>&1; then printf '%s\n' "$python"; return 0; fi
  done
  return 1
}

require_dotnet() {
  local version
  version="$(dotnet --version 2>/dev/null || true)"
  case "$version" in
    1[0-9].*) ;;
    *) say "  .NET 10 SDK가 필요합니다. https://dotnet.microsoft.com/download/dotnet/10.0"
       say "  The .NET 10 SDK is needed (found: ${version:-none})."
       exit 1 ;;
  esac
}

# install_packages PACKAGE…: true when they are there afterwards. Never asks for a password without a terminal.
install_packages() {
  local as_root=()
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || return 1
    if sudo -n true 2>/dev/null; then as_root=(sudo -n)
    elif [ -t 0 ]; then as_root=(sudo)
    else return 1; fi
  fi
  say "· 설치합니다 / installing: $*"
  local log
  log="$(mktemp)"
  if { "${as_root[@]}" apt-get update -qq &&
       "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
       </dev/null >"$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 15 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

tell_missing() {
  say ""
  say "  다음 꾸러미를 설치해 주십시오: sudo apt-get install $*"
  say "  Please install: $*"
  say ""
}

# The design system's files come from npm by lock file; Designer/ copies them below Host/wwwroot.
fetch_front_end() {
  [ -f Designer/package-lock.json ] || return 0
  local stamp=Designer/node_modules/.fetched
  if [ -f "$stamp" ] && [ -d Host/wwwroot/krds ] && cmp -s Designer/package-lock.json "$stamp"; then return 0; fi
  if ! command -v npm >/dev/null 2>&1; then
    say "  npm(Node.js 20)이 없어 화면 디자인 파일을 받지 못했습니다. 글자만 있는 화면으로 동작합니다."
    say "  npm (Node.js 20) is missing: the pages work, but without the design system's look."
    return 1
  fi
  say "· 화면 디자인 파일을 받습니다 / fetching the front-end packages"
  (cd Designer && npm ci --no-audit --no-fund --loglevel=error && npm run --if-present build) >&2 || return 1
  cp Designer/package-lock.json "$stamp"
}
