#!/bin/sh
# Measures in one run all that src/bench knows, and fills the table of src/site/markdown/performance.md with it.
# Needs a display; HomeBank, RedNotebook, LibreOffice and sqlite3 are measured where they are installed. Takes half an hour.
set -eu
cd "$(dirname "$0")/../.."
page=src/site/markdown/performance.md
measured=target/measured.txt

packaging/package.sh --image
mvn -q -B -ntp -Pbench verify -DskipTests -Dbench.main=org.henryjournal.bench.StartBenchmark > "$measured"
mvn -q -B -ntp -Pbench verify -DskipTests >> "$measured"

{
  sed '/^<!-- measured/q' "$page"
  printf '\nOn %s, on a machine of %s processors:\n\n' "$(date +%F)" "$(getconf _NPROCESSORS_ONLN)"
  printf '| | what | | |\n|---|---|---:|---|\n'
  # A line is: ratio  (letter) name  (time / time, sum)
  tr -d '\033' < "$measured" | sed 's/\[0m//g; s/^ *//' | grep -E '^[0-9.]+  \([a-h]\) ' | sort -s -k 2,2 | awk '{
    split($0, part, /  +/)
    times = part[3]
    gsub(/^\(|, sum.*$|\)$/, "", times)
    printf "| %s | %s | %s | %s |\n", substr(part[2], 2, 1), substr(part[2], 5), part[1], times
  }'
  printf '\n'
  sed -n '/^<!-- end -->/,$p' "$page"
} > target/performance.md
mv target/performance.md "$page"
