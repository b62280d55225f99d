# shellcheck shell=bash disable=SC2154
# Bills of materials of the server and the interface, and the licence report over both.

bill_goal=org.cyclonedx:cyclonedx-maven-plugin:makeBom

write_licences() {
  check_build_tools
  cd_home make_licences
  say "已写入 $build/licences" "written to $build/licences"
}

make_licences() {
  mkdir -p "$build/licences"
  ! stale server/app/target/bom.json pom.xml server/*/pom.xml ||
    step bill-server 列出服务端的依赖 "listing what the server is made of" \
      mvn -q "${maven_flags[@]}" package -DskipTests -pl server/app -am "$bill_goal"
  cp server/app/target/bom.json "$build/licences/server.cdx.json"
  step bill-ui 列出界面的依赖 "listing what the interface is made of" bill_of_ui
  step licences 检查许可证 "checking the licences" \
    node launcher/licences.mjs "$build/licences/THIRD-PARTY.md" \
    "$build/licences/server.cdx.json" "$build/licences/ui.cdx.json"
}

bill_of_ui() {
  npm --prefix ui sbom --omit dev --package-lock-only --sbom-format cyclonedx >"$build/licences/ui.cdx.json"
}
