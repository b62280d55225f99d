# shellcheck shell=bash disable=SC2154
# Builds what is missing or older than its sources, and lays the program out under build/dist.

build=$home/build
dist=$build/dist
# Leading space: Maven joins it to the flags of the checks.
maven_flags=(-B -ntp "-Dbug.warnings= -XepDisableAllWarnings")

# Whether something must be made again: the mark is missing, or a source is newer: stale MARK PATH…
stale() {
  local mark=$1
  shift
  [ ! -e "$mark" ] || [ -n "$(find "$@" -newer "$mark" -print -quit 2>/dev/null)" ]
}

# One step of the build: a line with the seconds on a terminal, nothing in a pipe, the log's end when it fails.
# step NAME ZH EN COMMAND…
step() {
  local log=$build/log/$1.log zh=$2 en=$3 pid code=0
  shift 3
  mkdir -p "$build/log"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  if [ -t 2 ]; then
    while kill -0 "$pid" 2>/dev/null; do
      printf '\r\033[K%s… %ss' "$(say "$zh" "$en")" "$SECONDS" >&2
      sleep 0.5
    done
    printf '\r\033[K' >&2
  fi
  wait "$pid" || code=$?
  if [ "$code" -ne 0 ]; then
    tail -n 40 "$log" >&2
    fail 1 "没有成功：$zh。完整记录在 $log" "This failed: $en. The whole log is in $log"
  fi
}

# Makes build/dist current. Two launchers at once build once.
build_all() {
  find_java
  mkdir -p "$build"
  if server_is_current && ui_is_current; then
    return
  fi
  exec 9>"$build/lock"
  flock 9
  check_build_tools
  cd_home build_ui
  cd_home build_server
  exec 9>&-
}

# Runs a function of ours in the root of the project and comes back.
cd_home() {
  local here=$PWD
  cd "$home" || return
  "$@"
  cd "$here" || return
}

ui_sources() {
  local file
  for file in "$home"/ui/*; do
    case $file in */node_modules | */dist) ;; *) printf '%s\0' "$file" ;; esac
  done
}

ui_is_current() {
  local sources=()
  mapfile -d '' -t sources < <(ui_sources)
  ! stale "$build/ui.made" "${sources[@]}"
}

install_ui() {
  if stale ui/node_modules/.package-lock.json ui/package-lock.json; then
    step npm-ci 安装界面的依赖 "fetching what the interface needs" npm --prefix ui ci --no-audit --no-fund
  fi
}

build_ui() {
  install_ui
  ui_is_current && return
  touch "$build/ui.start"
  step ui 构建界面 "building the interface" npm --prefix ui run build
  mv "$build/ui.start" "$build/ui.made"
}

server_is_current() {
  server_is_newer_than_its_sources "$build/server.made"
}

# A full run of the tests has packed the jars on its way: they need not be packed again.
jars_are_current() {
  [ -f server/app/target/zhanggui-app.jar ] && [ -f server/bench/target/zhanggui-bench.jar ] &&
    server_is_newer_than_its_sources "$build/jars.made"
}

server_is_newer_than_its_sources() {
  ! stale "$1" "$home"/pom.xml "$home"/server/*/pom.xml "$home"/server/*/src/main "$build/ui.made"
}

build_server() {
  server_is_current && return
  touch "$build/server.start"
  jars_are_current || step server 构建服务端 "building the server" \
    mvn -q "${maven_flags[@]}" package -DskipTests -pl server/app -am
  step layout 整理程序文件 "laying the program out" lay_out
  step start-up 准备快速启动 "preparing a fast start" make_start_cache
  mv "$build/server.start" "$build/server.made"
}

# Proofs and benchmarks lie beside the program; users do not need them.
build_bench() {
  cd_home build_bench_here
}

build_bench_here() {
  stale "$build/bench.made" server/bench/pom.xml server/bench/src/main "$build/server.made" || return 0
  touch "$build/bench.start"
  jars_are_current || step bench 构建证明和性能测试 "building proofs and benchmarks" \
    mvn -q "${maven_flags[@]}" package -DskipTests -pl server/bench -am
  step layout-bench 整理程序文件 "laying the program out" lay_out_bench
  mv "$build/bench.start" "$build/bench.made"
}

lay_out_bench() {
  local jar
  rm -rf "$dist/bench"
  mkdir "$dist/bench"
  cp server/bench/target/zhanggui-bench.jar "$dist/bench/"
  for jar in server/bench/target/lib/*.jar; do
    case ${jar##*/} in zhanggui-app*) continue ;; esac
    [ -f "$dist/lib/${jar##*/}" ] || cp "$jar" "$dist/bench/"
  done
}

# A fresh folder that then takes the old one's place: a server that runs keeps the jars it has open.
lay_out() {
  local made=server/app/target next=$build/dist.next
  rm -rf "$next"
  mkdir -p "$next/lib"
  cp "$made/zhanggui-app.jar" "$next/"
  cp "$made"/lib/*.jar "$next/lib/"
  unpack_duckdb "$next/lib"
  rm -rf "$build/dist.old"
  [ ! -d "$dist" ] || mv "$dist" "$build/dist.old"
  mv "$next" "$dist"
  rm -rf "$build/dist.old"
}

# DuckDB's driver copies its library of 70 MB to the temporary folder at each start, and leaves it there when it is
# killed, unless the library lies beside a jar that has none.
unpack_duckdb() {
  local jar here=$1/duckdb.unpacked library
  jar=$(ls "$1"/duckdb_jdbc-*.jar)
  library=libduckdb_java.so_$(uname -s | tr '[:upper:]' '[:lower:]')_$(uname -m | sed 's/x86_64/amd64/;s/aarch64/arm64/')
  mkdir "$here"
  (cd "$here" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
  mv "$here/$library" "$1/"
  rm -f "$here"/libduckdb_java.so_*
  "$JAVA_HOME/bin/jar" --create --no-manifest --file "$jar" -C "$here" .
  rm -rf "$here"
}

# Classes as a first run left them in memory, so that later starts skip reading them. Without it all works, slower.
make_start_cache() {
  local flags=()
  java_flags
  rm -f "$dist"/zhanggui.aot
  "$JAVA_HOME/bin/java" "${flags[@]}" "-XX:AOTCacheOutput=$dist/zhanggui.aot" \
    -cp "$dist/zhanggui-app.jar" io.zhanggui.cli.Zhanggui rehearse || rm -f "$dist"/zhanggui.aot*
}
