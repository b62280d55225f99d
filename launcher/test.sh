# shellcheck shell=bash disable=SC2154
# All tests, or the parts named. Each part tells its counts; the last line sums them up.

processor=0

# Notes a part's counts and prints them: count NAME PASSED FAILED SKIPPED SECONDS
count() {
  printf '%d %d %d\n' "$2" "$3" "$4" >>"$build/log/counts"
  local before=$processor
  read_processor
  printf '%-9s %6d passed  %4d failed  %4d skipped  %5d s  %5d s cpu\n' "$1" "$2" "$3" "$4" "$5" $((processor - before))
}

# Sets `processor`: the seconds of it that all took which this shell has started and which has ended.
read_processor() {
  # Not in a pipe, whose shell would be another one.
  local file=$build/log/times-$BASHPID
  times >"$file"
  processor=$(awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, "[ms]"); sum += t[1] * 60 + t[2] } print int(sum) }' \
    "$file")
  rm "$file"
}

run_tests() {
  local part parts=("${arguments[@]:1}") passed failed skipped
  for part in "${parts[@]}"; do
    case $part in
      launcher | ui | java | licences | program | proofs | browser) ;;
      *) fail 2 "没有这一部分：$part" "no such part: $part" ;;
    esac
  done
  SECONDS=0
  # shellcheck source=launcher/licences.sh
  . "$home/launcher/licences.sh"
  find_java
  check_build_tools
  mkdir -p "$build/log"
  : >"$build/log/counts"
  if [ ${#parts[@]} -eq 0 ]; then
    test_all
  fi
  for part in "${parts[@]}"; do
    cd_home "test_$part"
  done
  read -r passed failed skipped < <(awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }' "$build/log/counts")
  printf '%s\n' "$(say "用时 ${SECONDS} 秒" "took ${SECONDS} s")"
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# Maven compiles on one processor, which leaves room for the tests of the interface beside it. A browser mostly waits for
# pages: what may take its time fills the processors meanwhile.
test_all() {
  cd_home test_launcher
  cd_home build_ui
  side_by_side java ui
  build_all
  build_bench
  side_by_side browser unhurried
}

# What tells nothing about how fast a page is there. The browser comes first wherever both want a processor: beside parts
# of its own rank it waited for pages longer than its tests allow.
test_unhurried() {
  renice -n 5 -p "$BASHPID" >"$build/log/renice.log" 2>&1 || true
  cd_home test_licences
  side_by_side program proofs
}

# Parts that touch nothing of each other; each tells its counts when it ends.
side_by_side() {
  local part running=()
  for part in "$@"; do
    (
      processor=0
      cd_home "test_$part"
    ) &
    running+=("$!")
  done
  for part in "$@"; do
    if ! wait "${running[0]}"; then
      printf 'FAILED %s\n' "$part"
      count "$part" 0 1 0 0
    fi
    running=("${running[@]:1}")
  done
}

test_launcher() {
  # shellcheck source=launcher/test-launcher.sh
  . "$home/launcher/test-launcher.sh"
  run_cases launcher "${launcher_tests[@]}"
}

# The whole program from outside: the command line, the stores, the numbers. What runs for seconds on a few rows ends
# before thorough compilation pays.
test_program() {
  local -x ZHANGGUI_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 ${ZHANGGUI_JAVA_OPTIONS:-}"
  build_all
  # shellcheck source=launcher/test-program.sh
  . "$home/launcher/test-program.sh"
  work=$(mktemp -d)
  run_cases program "${program_tests[@]}"
  rm -rf "$work"
}

# Each proof that is registered, a few times, in a folder of its own.
test_proofs() {
  local start=$SECONDS folder name options good=0 bad=0
  build_all
  build_bench
  folder=$(mktemp -d)
  while read -r name _; do
    options=${ZHANGGUI_JAVA_OPTIONS:-}
    # Measured: these end before thorough compilation pays, the weekly forecasts do not.
    case $name in cap | settle) options="-XX:TieredStopAtLevel=1 $options" ;; esac
    if ZHANGGUI_JAVA_OPTIONS=$options "$home/zhanggui" prove "$name" --reduced --folder "$folder" \
      >"$build/log/prove-$name.log" 2>&1 </dev/null; then
      good=$((good + 1))
    else
      bad=$((bad + 1))
      printf 'FAILED %s\n' "$name"
      tail -n 20 "$build/log/prove-$name.log" "$folder/$name"*/*.log || true
    fi
  done < <("$home/zhanggui" prove)
  [ $((good + bad)) -gt 0 ] || bad=1
  rm -rf "$folder"
  count proofs "$good" "$bad" 0 $((SECONDS - start))
}

test_licences() {
  local start=$SECONDS
  if (write_licences) >"$build/log/test-licences.log" 2>&1; then
    count licences 1 0 0 $((SECONDS - start))
  else
    cat "$build/log/test-licences.log"
    count licences 0 1 0 $((SECONDS - start))
  fi
}

# Functions as test cases, in order: run_cases PART FUNCTION…
run_cases() {
  local start=$SECONDS part=$1 good=0 bad=0 case_name code
  shift
  for case_name in "$@"; do
    # Not as a condition: there a fault in the middle of a function would be passed over.
    set +e
    (set -ex && "$case_name") >"$build/log/$case_name.log" 2>&1
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
  count "$part" "$good" "$bad" 0 $((SECONDS - start))
}

test_java() {
  local start=$SECONDS code=0 log=$build/log/test-java.log
  build_ui
  rm -rf server/*/target/surefire-reports
  touch "$build/jars.start"
  mvn "${maven_flags[@]}" verify "$bill_goal" >"$log" 2>&1 </dev/null || code=$?
  [ "$code" -ne 0 ] || mv "$build/jars.start" "$build/jars.made"
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

# A real browser on a real server with a data folder of its own.
test_browser() {
  local start=$SECONDS log=$build/log/test-browser.log answer server words address password
  install_browser
  install_ui
  build_all
  words=$(mktemp -d)
  : >"$words/said"
  # It lives for minutes and is asked each thing a few times: thorough compilation costs more than it saves.
  (ZHANGGUI_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 ${ZHANGGUI_JAVA_OPTIONS:-}" \
    "$home/zhanggui" up --port 0 --json --data "$words/data" >"$words/said" 2>"$words/faults") &
  server=$!
  answer=$(await_line "$words/said" "$server")
  address=$(node -p 'JSON.parse(process.argv[1]).address' "$answer")
  password=$(node -p 'JSON.parse(process.argv[1]).oneTimePassword' "$answer")
  (cd ui && ZG_URL=$address ZG_PASSWORD=$password ZG_CHROMIUM=$(command -v chromium) \
    node --test --test-concurrency=1 --test-reporter=tap e2e/*.spec.mjs) >"$log" 2>&1 </dev/null || true
  kill "$server"
  wait "$server" || true
  rm -rf "$words"
  local good bad skips
  good=$(tap_count pass) bad=$(tap_count fail) skips=$(tap_count skipped)
  [ $((good + bad)) -gt 0 ] || bad=1
  [ "$bad" -eq 0 ] || grep -A 25 '^ *not ok' "$log" | head -n 120 || tail -n 40 "$log"
  count browser "$good" "$bad" "$skips" $((SECONDS - start))
}

tap_count() {
  local found
  found=$(sed -n "s/^# $1 \([0-9]*\).*/\1/p" "$build/log/test-browser.log" | tail -n 1)
  printf '%s' "${found:-0}"
}

# The first line that a program says, once it says it: await_line FILE PROCESS
await_line() {
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    if [ "$(wc -l <"$1")" -gt 0 ]; then
      head -n 1 "$1"
      return 0
    fi
    kill -0 "$2" 2>/dev/null || break
    sleep 0.2
  done
  fail 1 "服务没有启动" "the server did not start"
}

# Chromium and a Chinese font, which a fresh machine has not.
install_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  [ -n "$(find /usr/share/fonts -iname '*cjk*' -print -quit 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail 1 "浏览器测试需要：${missing[*]}" "the browser tests need: ${missing[*]}"
  fi
  step apt-update 更新软件列表 "updating the package lists" apt-get update -qq
  step apt-install "安装 ${missing[*]}" "installing ${missing[*]}" \
    env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}
