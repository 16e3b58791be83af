#!/usr/bin/env bash
# After a change of the model: adds a migration for both providers. One that a release contains is never edited or made anew.
#   Workflows/Data/Migrations/add.sh TasksHaveNotes
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: $0 Name (what changed, in Pascal case)" >&2; exit 2; }
cd "$(dirname "$0")/../../.."
dotnet tool restore >/dev/null
dotnet build Workflows -v q -nologo -clp:NoSummary
for provider in Sqlite PostgreSql; do
  dotnet ef migrations add "$1" --no-build --project Workflows --startup-project Workflows \
    --context "${provider}ProgrammeDbContext" --output-dir "Data/Migrations/$provider"
done
dotnet build Workflows --no-restore -v q -nologo -clp:NoSummary
