# shellcheck shell=bash disable=SC2154
# All tests, or the parts named: launcher, java, ui, browser. Each part tells its counts; the last line sums them up.

passed=0
failed=0
skipped=0

# Adds a part's counts and prints them: count NAME PASSED FAILED SKIPPED SECONDS
count() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  skipped=$((skipped + $4))
  printf '%-9s %6d passed  %4d failed  %4d skipped  %5ds\n' "$1" "$2" "$3" "$4" "$5"
}

run_tests() {
  local part parts=("${arguments[@]:1}")
  [ ${#parts[@]} -gt 0 ] || parts=(launcher java ui browser)
  for part in "${parts[@]}"; do
    case $part in
      launcher | java | ui | browser) ;;
      *) fail 2 "没有这一部分：$part" "no such part: $part" ;;
    esac
  done
  SECONDS=0
  find_java
  check_build_tools
  mkdir -p "$build/log"
  for part in "${parts[@]}"; do
    cd_home "test_$part"
  done
  printf '%s\n' "$(say "用时 ${SECONDS} 秒" "took ${SECONDS} s")"
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

test_launcher() {
  local start=$SECONDS good=0 bad=0 case_name code
  # shellcheck source=launcher/test-launcher.sh
  . "$home/launcher/test-launcher.sh"
  for case_name in "${launcher_tests[@]}"; do
    # Not as a condition: there a fault in the middle of a function would be passed over.
    set +e
    (set -e && "$case_name") >"$build/log/$case_name.log" 2>&1
    code=$?
    set -e
    if [ "$code" -eq 0 ]; then
      good=$((good + 1))
    else
      bad=$((bad + 1))
      printf 'FAILED %s\n' "$case_name"
      tail -n 20 "$build/log/$case_name.log"
    fi
  done
  count launcher "$good" "$bad" 0 $((SECONDS - start))
}

test_java() {
  local start=$SECONDS code=0 log=$build/log/test-java.log
  rm -rf server/*/target/surefire-reports
  mvn -B -ntp verify >"$log" 2>&1 </dev/null || code=$?
  local tests=0 bad=0 skips=0 suite
  for suite in server/*/target/surefire-reports/TEST-*.xml; do
    [ -f "$suite" ] || continue
    local line
    line=$(grep -m1 '<testsuite ' "$suite")
    tests=$((tests + $(attribute tests "$line")))
    bad=$((bad + $(attribute failures "$line") + $(attribute errors "$line")))
    skips=$((skips + $(attribute skipped "$line")))
  done
  if [ "$code" -ne 0 ]; then
    grep -E '^\[ERROR\]' "$log" | head -n 60
    [ "$bad" -gt 0 ] || bad=1
  fi
  local good=$((tests - bad - skips))
  count java "$((good > 0 ? good : 0))" "$bad" "$skips" $((SECONDS - start))
}

# A whole number from an XML tag, 0 where it is not there.
attribute() {
  local found
  found=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
  printf '%s' "${found:-0}"
}

test_ui() {
  local start=$SECONDS log=$build/log/test-ui.log bad=0 good skips
  install_ui
  if npm --prefix ui run check >"$log" 2>&1 </dev/null; then good=1; else good=0 bad=1; fi
  local tests=$build/log/test-ui.json
  npm --prefix ui run test -- --reporter=default --reporter=json --outputFile="$tests" >>"$log" 2>&1 </dev/null ||
    bad=$((bad + 1))
  if [ -f "$tests" ]; then
    read -r more_good more_bad skips < <(node -e '
      const t = JSON.parse(require("fs").readFileSync(process.argv[1]));
      console.log(t.numPassedTests, t.numFailedTests, t.numPendingTests + t.numTodoTests)' "$tests")
    good=$((good + more_good))
    [ "$more_bad" -eq 0 ] || bad=$((bad + more_bad - 1))
  fi
  [ "$bad" -eq 0 ] || tail -n 60 "$log"
  count ui "$good" "$bad" "${skips:-0}" $((SECONDS - start))
}
