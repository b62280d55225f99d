# shellcheck shell=bash disable=SC2154,SC2034,SC2317
# Tests of the launcher itself. Each is a function that ends with a fault where something is wrong.

launcher_tests=(
  scripts_are_sound
  help_answers_at_once_from_any_folder_and_builds_nothing
  help_of_a_command_stands_before_or_after_it
  an_unknown_command_is_wrong_use_when_help_is_asked
  an_unknown_language_is_wrong_use
  a_jdk_too_old_is_passed_over_for_a_newer_one
  a_machine_without_a_jdk_25_is_told_so_in_both_languages
  a_source_newer_than_the_build_makes_it_stale
  a_component_under_a_forbidden_licence_fails_the_licence_report
)

scripts_are_sound() {
  local script
  for script in "$home"/zhanggui "$home"/launcher/*.sh "$home"/.ci/run; do
    bash -n "$script"
  done
  if command -v shellcheck >/dev/null; then
    shellcheck -x -P "$home" "$home"/zhanggui "$home"/launcher/*.sh "$home"/.ci/run
  fi
}

help_answers_at_once_from_any_folder_and_builds_nothing() {
  local start end
  cd /
  start=$(date +%s%N)
  "$home/zhanggui" --help | grep -q './zhanggui demo'
  end=$(date +%s%N)
  [ $(((end - start) / 1000000)) -lt 1500 ]
}

help_of_a_command_stands_before_or_after_it() {
  local expected
  expected=$("$home/zhanggui" help import --lang en)
  [[ $expected == Use:*import* ]]
  [ "$expected" = "$("$home/zhanggui" import --help --lang=en)" ]
  [ "$expected" = "$("$home/zhanggui" --lang en --help --data /nowhere import)" ]
}

an_unknown_command_is_wrong_use_when_help_is_asked() {
  local code=0
  "$home/zhanggui" help nonsense 2>&1 || code=$?
  [ "$code" -eq 2 ]
}

an_unknown_language_is_wrong_use() {
  local code=0
  "$home/zhanggui" --help --lang ../en 2>&1 || code=$?
  [ "$code" -eq 2 ]
}

# A folder that looks like a JDK of a version: pretend_jdk FOLDER VERSION
pretend_jdk() {
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/javac"
}

a_jdk_too_old_is_passed_over_for_a_newer_one() {
  local folder
  folder=$(mktemp -d)
  pretend_jdk "$folder/old" 17.0.15
  pretend_jdk "$folder/new" 26
  ZHANGGUI_JAVA_HOME=$folder/old JAVA_HOME=$folder/new
  find_java
  rm -r "$folder"
  [ "$JAVA_HOME" = "$folder/new" ]
}

a_machine_without_a_jdk_25_is_told_so_in_both_languages() {
  local answer code=0
  is_jdk_25() { return 1; }
  answer=$(find_java 2>&1) || code=$?
  [ "$code" -eq 1 ]
  [[ $answer == *需要\ JDK\ 25*JDK\ 25\ is\ needed* ]]
}

a_source_newer_than_the_build_makes_it_stale() {
  local folder
  folder=$(mktemp -d)
  mkdir "$folder/src"
  touch -d '1 hour ago' "$folder/src/A.java" "$folder/src"
  stale "$folder/mark" "$folder/src"
  touch -d '30 minutes ago' "$folder/mark"
  [ "$(stale "$folder/mark" "$folder/src" && echo stale)" = "" ]
  touch "$folder/src/A.java"
  stale "$folder/mark" "$folder/src"
  rm -r "$folder"
}

a_component_under_a_forbidden_licence_fails_the_licence_report() {
  local folder code=0
  folder=$(mktemp -d)
  bill() { printf '{"components":[{"name":"x","version":"1","licenses":[%s]}]}' "$1" >"$folder/bill.json"; }
  report() { node "$home/launcher/licences.mjs" "$folder/report.md" "$folder/bill.json"; }
  bill '{"license":{"id":"GPL-3.0-only"}},{"license":{"id":"MIT"}}'
  report
  bill '{"expression":"(AGPL-3.0-only OR Apache-2.0)"}'
  report
  bill '{"expression":"MIT AND GPL-3.0-only"}'
  report || code=$?
  [ "$code" -eq 1 ]
  code=0
  bill '{"license":{"id":"SSPL-1.0"}}'
  report || code=$?
  [ "$code" -eq 1 ]
  code=0
  bill ''
  report || code=$?
  [ "$code" -eq 1 ]
  grep -q 'none stated' "$folder/report.md"
  rm -r "$folder"
}
