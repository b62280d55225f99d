# shellcheck shell=bash disable=SC2154,SC2034
# Tests of the whole program from outside. They run in order on the data folders below $work; each is a function that
# ends with a fault where something is wrong.

program_tests=(
  a_first_import_makes_the_shop_and_tells_its_account
  a_metric_is_exact_and_its_line_has_the_stable_form
  the_same_file_again_changes_nothing
  another_agency_has_shops_of_its_own
  a_file_not_understood_is_refused_while_the_others_load
  a_copy_of_the_data_gives_the_same_numbers_after_restore
  a_command_asks_the_server_that_runs_and_the_stores_cannot_be_opened_twice
  a_backup_is_refused_while_a_server_runs
  a_contract_is_settled_and_its_bundle_computed_again_without_data
)

zhanggui() {
  "$home/zhanggui" "$@" --data "$work/data"
}

# One field of a JSON line on standard input, as text: field NAME
field() {
  node -e 'const v = JSON.parse(require("fs").readFileSync(0))[process.argv[1]]; console.log(v === null ? "null" : v)' "$1"
}

metric() {
  zhanggui metric "$1" --shop 测试店 --from 2020-02-01 --to 2020-03-01 --json | field value
}

orders() {
  printf '%s\n' '订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额' \
    '1,120.00,120.00,上海,2020-02-03 10:00:00,2020-02-03 10:01:00,0.00' \
    '2,80.50,60.50,北京,2020-02-04 11:00:00,2020-02-04 11:02:00,20.00' \
    '3,45.00,0.00,浙江省,2020-02-04 12:00:00,,0.00' \
    '4,一百元,99.00,广东省,2020-02-05 12:00:00,2020-02-05 12:03:00,0.00' >"$work/orders.csv"
}

a_first_import_makes_the_shop_and_tells_its_account() {
  local line
  orders
  line=$("$home/zhanggui" import --shop 测试店 --platform tmall --json "$work/orders.csv" --data "$work/data" \
    2>"$work/said")
  [ ! -s "$work/said" ]
  [ "$(field file <<<"$line")" = orders.csv ]
  [ "$(field read <<<"$line")" = 4 ]
  [ "$(field accepted <<<"$line")" = 3 ]
  [ "$(field quarantined <<<"$line")" = 1 ]
  [ "$(field load <<<"$line")" != null ]
}

a_metric_is_exact_and_its_line_has_the_stable_form() {
  [ "$(metric orders_created)" = 3 ]
  [ "$(metric pay_amount)" = 200.50 ]
  [ "$(metric kept_amount)" = 180.50 ]
  [ "$(metric refund_amount)" = 20.00 ]
  zhanggui --json metric pay_amount --shop 测试店 --from 2020-02-04 --to 2020-02-05 |
    grep -qx '{"metric":"pay_amount","shop":"测试店","from":"2020-02-04","to":"2020-02-05","dims":{},"value":"80.50","unit":"yuan","source":"computed"}'
}

the_same_file_again_changes_nothing() {
  local line
  line=$(zhanggui import --shop 测试店 --json "$work/orders.csv")
  [ "$(field accepted <<<"$line")" = 0 ]
  [ "$(field unchanged <<<"$line")" = 3 ]
  [ "$(metric pay_amount)" = 200.50 ]
}

another_agency_has_shops_of_its_own() {
  zhanggui import --agency 乙方代运营 --shop 测试店 "$work/orders.csv"
  [ "$(zhanggui shops | wc -l)" -eq 1 ]
  [ "$(zhanggui shops --agency 乙方代运营 | wc -l)" -eq 1 ]
  [ "$(zhanggui metric pay_amount --agency 乙方代运营 --shop 测试店 --from 2020-02-01 --to 2020-03-01 --json |
    field value)" = 200.50 ]
}

a_file_not_understood_is_refused_while_the_others_load() {
  local code=0
  printf 'a,b\n1,2\n' >"$work/other.csv"
  zhanggui import --shop 测试店 --json "$work/other.csv" "$work/orders.csv" >"$work/lines" || code=$?
  [ "$code" -eq 3 ]
  [ "$(wc -l <"$work/lines")" -eq 2 ]
  [ "$(head -n 1 "$work/lines" | field load)" = null ]
  [ "$(tail -n 1 "$work/lines" | field load)" != null ]
}

a_copy_of_the_data_gives_the_same_numbers_after_restore() {
  local before after code=0
  before=$(metric kept_amount)
  zhanggui backup "$work/copy.zip"
  "$home/zhanggui" restore "$work/copy.zip" --data "$work/restored"
  after=$("$home/zhanggui" metric kept_amount --shop 测试店 --from 2020-02-01 --to 2020-03-01 --json \
    --data "$work/restored" | field value)
  [ "$before" = 180.50 ]
  [ "$after" = "$before" ]
  zhanggui backup "$work/copy.zip" || code=$?
  [ "$code" -eq 2 ]
  zhanggui restore "$work/copy.zip" || code=$?
  [ "$code" -eq 2 ]
}

# Runs a server on the data folder for as long as a function takes: with_server FUNCTION
with_server() {
  local server code=0
  : >"$work/server"
  "$home/zhanggui" up --port 0 --json --data "$work/data" >"$work/server" 2>&1 &
  server=$!
  await_line "$work/server" "$server"
  set +e
  (set -e && "$1")
  code=$?
  set -e
  kill "$server"
  wait "$server" || true
  return "$code"
}

a_command_asks_the_server_that_runs_and_the_stores_cannot_be_opened_twice() {
  with_server ask_while_serving
}

ask_while_serving() {
  local code=0
  [ "$(stat -c %a "$work/data/server.json")" = 600 ]
  [ "$(metric pay_amount)" = 200.50 ]
  "$home/zhanggui" up --port 0 --data "$work/data" --lang en 2>"$work/said" || code=$?
  [ "$code" -eq 1 ]
  [ "$(wc -l <"$work/said")" -le 2 ]
}

a_backup_is_refused_while_a_server_runs() {
  with_server back_up_while_serving
  [ ! -e "$work/while.zip" ]
}

back_up_while_serving() {
  local code=0
  zhanggui backup "$work/while.zip" || code=$?
  [ "$code" -eq 1 ]
}

a_contract_is_settled_and_its_bundle_computed_again_without_data() {
  local samples="$home/docs/samples" owed key
  owed=$("$home/zhanggui" settle --contract "$samples/contract.yaml" --facts "$samples/facts.csv" --period 2026-03 --json \
    --bundle "$work/settlement.zip" 2>"$work/root" | field payable)
  [ "$owed" = 26672.50 ]
  [ "$("$home/zhanggui" replay "$work/settlement.zip" --json --root "$(grep -oE '[0-9a-f]{64}' "$work/root")" | field identical)" = true ]
  # Signed, it names the key; the same key signs the next one.
  "$home/zhanggui" settle --contract "$samples/contract.yaml" --facts "$samples/facts.csv" --period 2026-03 \
    --bundle "$work/signed.zip" --key "$work/key.pem" >"$work/said" 2>&1
  [ "$(stat -c %a "$work/key.pem")" = 600 ]
  key=$(sed -n '/BEGIN PUBLIC/,/END PUBLIC/p' "$work/key.pem" | grep -v -e ----- | tr -d '\n')
  [ "$("$home/zhanggui" replay "$work/signed.zip" --json | field key)" = "$key" ]
  "$home/zhanggui" settle --contract "$samples/contract.yaml" --facts "$samples/facts.csv" --period 2026-03 \
    --bundle "$work/again.zip" --key "$work/key.pem" >"$work/said" 2>&1
  cmp "$work/signed.zip" "$work/again.zip"
  "$home/zhanggui" replay "$work/signed.zip" --key "$work/key.pem" >"$work/said"
  grep -q "签名：公钥 $key" "$work/said"
  "$home/zhanggui" replay "$work/settlement.zip" >"$work/said"
  grep -q '签名：未签名' "$work/said"
  # The sample is signed by the key beside it, and by no other.
  "$home/zhanggui" replay "$samples/settlement-2026-03.zip" --key "$samples/settlement-key.pem" >"$work/said"
  ! "$home/zhanggui" replay "$samples/settlement-2026-03.zip" --key "$work/key.pem" >"$work/said"
  ! "$home/zhanggui" replay "$work/settlement.zip" --key "$work/key.pem" >"$work/said"
  # A changed byte is found.
  sed 's/468210\.5/468210.6/' "$work/settlement.zip" >"$work/changed.zip"
  ! "$home/zhanggui" replay "$work/changed.zip" >"$work/differs"
  grep -q 'facts.csv' "$work/differs"
}
