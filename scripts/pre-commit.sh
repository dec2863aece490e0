#!/usr/bin/env bash
# The hooks as people have them: pre-commit clones the committed state of this project, installs it and runs it on a
# repository. Needs git, npm and pre-commit (or another one: PRE_COMMIT=path). Prints `N passed, N failed`.
set -uo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pre_commit=${PRE_COMMIT:-pre-commit}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME=$work/home GIT_CONFIG_GLOBAL=$work/gitconfig PRE_COMMIT_COLOR=never
git config --global user.name tester
git config --global user.email tester@example.com
git config --global init.defaultBranch main
git config --global safe.directory '*'
passed=0
failed=0
"$pre_commit" --version

# check WHAT CODE ACTUAL-CODE OUTPUT TEXT...: the output has every text, or must not where a `!` stands before it.
check() {
  local what=$1 wanted=$2 code=$3 output=$4 line ok=1
  shift 4
  [ "$code" = "$wanted" ] || ok=0
  for line in "$@"; do
    case $line in
    '!'*) grep -qF -- "${line#!}" <<<"$output" && ok=0 ;;
    *) grep -qF -- "$line" <<<"$output" || ok=0 ;;
    esac
  done
  if [ "$ok" = 1 ]; then
    passed=$((passed + 1))
    echo "ok: $what"
  else
    failed=$((failed + 1))
    echo "FAILED: $what (exit code $code)"
    echo "$output"
  fi
}

git clone -q "$project" "$work/alloclint" || exit 1
mkdir "$work/repo" && cd "$work/repo" && git init -q

bad='FROM python:3.13-slim
RUN apt-get update && apt-get install -y curl
CMD ["gunicorn", "-w", "4", "app:app"]'
for file in Dockerfile api/web.dockerfile Containerfile.txt containerfile Dockerfile-dev \
  Dockerfile.dockerignore Dockerfile.j2 old.Dockerfile.bak vendor/node_modules/x/Dockerfile notes.md; do
  mkdir -p "$(dirname "$file")"
  echo "$bad" >"$file"
done
git add -A && git commit -qm start

output=$("$pre_commit" try-repo "$work/alloclint" alloclint --all-files 2>&1)
check 'try-repo --all-files reads what discovery reads, and nothing else' 1 $? "$output" \
  'Dockerfile:1:6 warning missing-allocator' 'api/web.dockerfile:1:6' 'containerfile:1:6' 'Dockerfile-dev:1:6' \
  'Found 4 problems (4 warnings), 4 fixable with --fix.' '!.dockerignore' '!.j2' '!.bak' '!node_modules' '!notes.md'

mkdir "$work/service" && cd "$work/service" && git init -q
echo "$bad" >Dockerfile
hook() {
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/alloclint
    rev: $(git -C "$work/alloclint" rev-parse HEAD)
    hooks:
      - id: $1
YAML
  git add .pre-commit-config.yaml
}
hook alloclint
"$pre_commit" install >/dev/null

git add Dockerfile
output=$(git commit -m 'a service' 2>&1)
check 'a commit with a finding is blocked' 1 $? "$output" 'Dockerfile:1:6 warning missing-allocator' '- hook id: alloclint'

output=$(git log 2>&1)
check 'and nothing is in the history' 128 $? "$output" 'does not have any commits yet'

sed -i '1i # alloclint ignore=missing-allocator reason=a job of seconds' Dockerfile
git add Dockerfile
output=$(git commit -m 'a job' 2>&1)
check 'with a reason it goes in' 0 $? "$output" 'Passed'

echo "$bad" >Dockerfile
hook alloclint-fix
git add Dockerfile
output=$(git commit -m 'a service' 2>&1)
check 'the fixing hook stops a commit that it has mended' 1 $? "$output" 'files were modified by this hook' 'fixed Dockerfile'

output=$(git diff --no-color)
check 'the fix lies in the working tree' 0 $? "$output" '+ENV LD_PRELOAD=libjemalloc.so.2'

git add Dockerfile
output=$(git commit -m 'a mended service' 2>&1)
check 'and goes in when it is added' 0 $? "$output" 'Passed'

echo 'text' >notes.md && git add notes.md
output=$(git commit -m notes 2>&1)
check 'a commit without Dockerfiles runs nothing' 0 $? "$output" 'Skipped'

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
