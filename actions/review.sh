#!/usr/bin/env bash
# The step of action.yml: installs the program where it is not there, reviews, and ends with the status of the review.
set -euo pipefail

# finish STATUS: ends the step with the status of the review, which its output says too.
finish() { printf 'status=%s\n' "$1" >> "$GITHUB_OUTPUT"; exit "$1"; }

program=${MQ_PROGRAM:-}
if [ -z "$program" ]; then
  version=${MQ_VERSION:-$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")}
  npm install --loglevel=error --no-audit --no-fund --ignore-scripts --prefix "$RUNNER_TEMP/mq-advisor" "mq-advisor@$version" || {
    echo "::error title=mq-advisor::mq-advisor@${version//[^0-9A-Za-z.+-]/?} could not be installed; nothing was reviewed"
    finish 2
  }
  program=$RUNNER_TEMP/mq-advisor/node_modules/.bin/mq-advisor
fi

words=(review "--lang=${MQ_LANGUAGE:-en}")
# option NAME VALUE: an option that has a value.
option() { [ -z "$2" ] || words+=("--$1=$2"); }
option fail-on "${MQ_FAIL_ON:-}"
option min-confidence "${MQ_MIN_CONFIDENCE:-}"
option require "${MQ_REQUIRE:-}"
option config "${MQ_CONFIG:-}"
# lines TEXT: its lines, however they end.
lines() { printf '%s' "${1//$'\r'/}"; }
while IFS= read -r folder; do option knowledge "$folder"; done <<< "$(lines "${MQ_KNOWLEDGE:-}")"

# report FORMAT FILE: a report that is wanted as a file.
report() { [ -z "$2" ] || words+=("--format=$1" "--output=$2"); }
report json "${MQ_JSON:-}"
report sarif "${MQ_SARIF:-}"
report junit "${MQ_JUNIT:-}"
words+=(--format=github --)
while IFS= read -r path; do [ -z "$path" ] || words+=("$path"); done <<< "$(lines "${MQ_PATHS:-}")"

status=0
"$program" "${words[@]}" || status=$?
finish "$status"
