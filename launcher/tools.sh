# shellcheck shell=bash disable=SC2154
# Finds what the build and the program need, and starts the program.

# Text and file names are UTF-8, whatever the terminal's locale says.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# Whether a folder holds a JDK of version 25 or later, told by its release file without starting it.
is_jdk_25() {
  local version
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

# Sets JAVA_HOME.
find_java() {
  local folder
  for folder in "${ZHANGGUI_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk*; do
    if [ -n "$folder" ] && is_jdk_25 "$folder"; then
      export JAVA_HOME=$folder
      return
    fi
  done
  fail 1 "需要 JDK 25：请安装（如 temurin-25-jdk）或用 ZHANGGUI_JAVA_HOME 指明位置。" \
    "JDK 25 is needed: install it (such as temurin-25-jdk) or point ZHANGGUI_JAVA_HOME at it."
}

# Node, npm and Maven; only the build needs them.
check_build_tools() {
  local node
  node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
  if [ "${node:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
    fail 1 "构建界面需要 Node 20 以上和 npm。" "Building the interface needs Node 20 or later and npm."
  fi
  command -v mvn >/dev/null || fail 1 "构建需要 Maven（mvn）。" "The build needs Maven (mvn)."
}

# Sets `flags`. One collector everywhere: the start-up cache is only good for the collector it was made with.
java_flags() {
  flags=(
    -Xmx"${ZHANGGUI_HEAP:-640m}" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -Xlog:disable -Xlog:all=error:stderr
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    -Duser.timezone=Asia/Shanghai -Djava.awt.headless=true
    "-Dzhanggui.home=$home"
  )
  # A command that answers one question ends before thorough compilation pays: without it, half the processor time.
  case $command in
    metric | metrics | loads | shops | backup | restore) flags+=(-XX:TieredStopAtLevel=1) ;;
  esac
  # Java cannot ask this of one stream alone.
  if [ -t 2 ]; then flags+=(-Dzhanggui.terminal=true); fi
}

# Becomes the program: run_java CLASSPATH CLASS WORD…
run_java() {
  local path=$1 class=$2 flags=()
  shift 2
  java_flags
  if [ "$path" = "$dist/zhanggui-app.jar" ] && [ -f "$dist/zhanggui.aot" ]; then
    flags+=("-XX:AOTCache=$dist/zhanggui.aot")
  fi
  # shellcheck disable=SC2086 # the user's own flags are several words
  exec "$JAVA_HOME/bin/java" "${flags[@]}" ${ZHANGGUI_JAVA_OPTIONS:-} -cp "$path" "$class" "$@"
}
