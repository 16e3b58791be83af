#!/usr/bin/env bash
# Until the first release there is one migration, "Initial", per provider: after a change of the model
# (or a merge conflict in here) run this; it deletes both and writes them again.
set -euo pipefail
cd "$(dirname "$0")/../../.."
dotnet tool restore >/dev/null
rm -rf Workflows/Data/Migrations/Sqlite Workflows/Data/Migrations/PostgreSql
dotnet build Workflows -v q -nologo -clp:NoSummary
for provider in Sqlite PostgreSql; do
  dotnet ef migrations add Initial --no-build --project Workflows --startup-project Workflows \
    --context "${provider}ProgrammeDbContext" --output-dir "Data/Migrations/$provider"
  # One fixed id instead of the clock's, so that two branches change the same files.
  for file in Workflows/Data/Migrations/"$provider"/*_Initial*.cs; do
    sed -i -E 's/"[0-9]{14}_Initial"/"20260101000000_Initial"/' "$file"
    mv "$file" "$(dirname "$file")/20260101000000_$(basename "$file" | cut -d_ -f2)"
  done
done
dotnet build Workflows --no-restore -v q -nologo -clp:NoSummary
