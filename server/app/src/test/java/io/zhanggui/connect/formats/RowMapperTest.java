package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.ByteSource;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowMapperTest {

    private static final Formats FORMATS = Formats.builtIn();
    private static final Recogniser RECOGNISER = new Recogniser(FORMATS);
    private static final String ORDERS = "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货地址 ,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量,打款商家金额";
    private static final String REFUNDING = ORDERS + ",退款金额";
    private static final String PAID = "=\"1234567890123456789\",小鹿,\"1,100.00\",80,交易成功,浙江省 杭州市 西湖区 某街 1 号,"
            + "2026-07-06 10:00:00,2026-07-06 10:05:00,连衣裙,2,80.00元";

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private void read(String text) {
        read(text, Supplied.NOTHING, "GB18030");
    }

    private void read(String text, Supplied supplied, String charset) {
        byte[] file = text.getBytes(Charset.forName(charset));
        Table table = TableFile.open(ByteSource.of(file), "t.csv").tables().getFirst();
        Match match = RECOGNISER.recognise(table).best();
        map(table, match, supplied);
    }

    private void map(Table table, Match match, Supplied supplied) {
        RowMapper mapper = new RowMapping(match, supplied, RowMapperTest::hash).newMapper();
        FactKind fact = match.format().fact();
        try (TableRows data = table.rows(match.header())) {
            RowBlock block;
            while ((block = data.next()) != null) {
                while (block.advance()) {
                    if (mapper.map(block)) {
                        rows.add(texts(mapper, fact));
                    } else {
                        problems.addAll(mapper.problems());
                    }
                }
            }
        }
    }

    private static long hash(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8).hashCode();
    }

    private static Map<String, String> texts(RowMapper mapper, FactKind fact) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fact.columns().size(); i++) {
            FactColumn column = fact.columns().get(i);
            if (!mapper.isNull(i)) {
                boolean text = column.type() == ColumnType.TEXT;
                texts.put(
                        column.name(),
                        text ? new String(mapper.text(i), StandardCharsets.UTF_8) : String.valueOf(mapper.value(i)));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-12-01",
        "2026-11-11, 2026-11-11, 2026-11-12",
        "2026-11-01~2026-11-15, 2026-11-01, 2026-11-16"
    })
    void a_typed_figure_stands_for_a_day_a_month_or_some_days(String typed, LocalDate first, LocalDate after) {
        read("日期,指标,数值,来源说明\n" + typed + ",人员成本,93000,财务\n");
        assertThat(problems).isEmpty();
        assertThat(rows.getFirst())
                .containsEntry("day", String.valueOf(first.toEpochDay()))
                .containsEntry("to_day", String.valueOf(after.toEpochDay()));
    }

    @Test
    void a_head_count_of_a_month_is_refused_since_it_cannot_be_spread() {
        read("日期,指标,数值,来源说明\n2026-11,店铺访客数,93000,截图\n2026-11-11,店铺访客数,3000,截图\n");
        assertThat(problems).extracting(RowProblem::code).containsExactly(ConnectError.RULE_FIGURE_OF_A_DAY);
        assertThat(rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void an_order_is_read_alike_in_each_encoding(String charset) {
        read(ORDERS + "\n" + PAID + "\n", Supplied.NOTHING, charset);
        assertThat(problems).isEmpty();
        assertThat(rows.getFirst())
                .containsEntry("order_no", "1234567890123456789")
                .containsEntry("buyer", String.valueOf("小鹿".hashCode()))
                .containsEntry("total", "110000")
                .containsEntry("kept", "8000")
                .containsEntry("settled", "8000")
                .containsEntry("status", "TRADE_FINISHED")
                .containsEntry("state_rank", "90")
                .containsEntry("province", "浙江")
                .containsEntry("city", "杭州市")
                .containsEntry("title", "连衣裙")
                .doesNotContainKey("courier");
    }

    @Test
    void paid_is_the_total_and_refund_the_rest_where_no_refund_column_is() {
        read(ORDERS + "\n" + PAID + "\n");
        assertThat(rows.getFirst()).containsEntry("paid", "110000").containsEntry("refund", "102000");
    }

    @Test
    void paid_is_kept_and_refunded_money_where_a_refund_column_is() {
        read(REFUNDING + "\n" + PAID + ",20.5\n" + PAID.replace("789\"", "780\"") + ",\n");
        assertThat(rows.get(0)).containsEntry("paid", "10050").containsEntry("refund", "2050");
        assertThat(rows.get(1)).containsEntry("paid", "8000").containsEntry("refund", "0");
    }

    @Test
    void nothing_is_paid_without_a_payment_time() {
        String unpaid = "1,a,100,0,交易关闭,上海,2026-07-06 10:00:00,,x,1,-,0";
        read(REFUNDING + "\n" + unpaid + "\n" + unpaid.replace("100,0", "100,30") + "\n");
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("paid", "0")
                        .containsEntry("refund", "0")
                        .containsEntry("status", "TRADE_CLOSED_BY_TAOBAO")
                        .doesNotContainKey("settled"));
        assertThat(problems).extracting(RowProblem::code).containsExactly(ConnectError.RULE_MONEY_WITHOUT_PAYMENT);
    }

    @Test
    void more_kept_than_the_total_is_refused() {
        read(ORDERS + "\n" + PAID.replace("\"1,100.00\"", "79.99") + "\n");
        assertThat(problems).extracting(RowProblem::code).containsExactly(ConnectError.RULE_KEPT_OVER_TOTAL);
    }

    @Test
    void all_problems_of_a_row_are_told_with_column_found_and_expected() {
        read(ORDERS + "\n1.23457E+18,小鹿,abc,80,发货了,上海,昨天,,x,一,\n");
        assertThat(rows).isEmpty();
        assertThat(problems)
                .extracting(RowProblem::column, RowProblem::found, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("订单编号", "1.23457E+18", ConnectError.CELL_ID_DAMAGED),
                        org.assertj.core.groups.Tuple.tuple("总金额", "abc", ConnectError.CELL_NOT_MONEY),
                        org.assertj.core.groups.Tuple.tuple("订单状态", "发货了", ConnectError.CELL_STATUS_UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("订单创建时间", "昨天", ConnectError.CELL_NOT_MOMENT),
                        org.assertj.core.groups.Tuple.tuple("宝贝总数量", "一", ConnectError.CELL_NOT_WHOLE));
        assertThat(problems.get(2).zh()).contains("等待买家付款").contains("交易成功");
        assertThat(problems.get(2).en()).startsWith("Unknown status");
    }

    @Test
    void a_name_the_platform_masked_is_no_identity() {
        read(ORDERS + "\n" + PAID.replace("小鹿", "小**") + "\n");
        assertThat(rows.getFirst()).doesNotContainKey("buyer");
    }

    @Test
    void a_required_cell_that_is_blank_is_a_problem() {
        read(ORDERS + "\n" + PAID.replace("=\"1234567890123456789\"", "") + "\n");
        assertThat(problems)
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("订单编号", ConnectError.CELL_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "等待买家付款, WAIT_BUYER_PAY, 10",
        "'买家已付款，等待卖家发货', WAIT_SELLER_SEND_GOODS, 20",
        "'买家已付款,等待卖家发货', WAIT_SELLER_SEND_GOODS, 20",
        "卖家部分发货, SELLER_CONSIGNED_PART, 30",
        "'卖家已发货，等待买家确认', WAIT_BUYER_CONFIRM_GOODS, 40",
        "买家已签收, TRADE_BUYER_SIGNED, 50",
        "交易成功, TRADE_FINISHED, 90",
        "交易关闭, TRADE_CLOSED, 90"
    })
    void statuses(String text, TradeStatus status, int rank) {
        assertThat(TradeStatus.find(text)).contains(status);
        assertThat(status.rank()).isEqualTo(rank);
    }

    @Test
    void an_alipay_log_is_read_between_its_comments() {
        read("""
                #支付宝账务明细查询
                #账号：[208800000000]
                #起始日期：[2026年07月01日 00:00:00]   终止日期：[2026年08月01日 00:00:00]
                #-----------------------------------------账务明细列表----------------------------------------
                账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注
                2026070122001\t,2026070199\t,T200P1234567890123456789\t,连衣裙\t,2026-07-06 12:30:00\t,abc***@163.com\t,12.50\t, \t,112.50\t,支付宝\t,在线支付\t, \t
                2026070122002\t,2026070198\t,\t,手续费\t,2026-07-06 12:31:00\t,\t,0.00\t,-0.08\t,112.42\t,支付宝\t,收费\t,\t
                #-----------------------------------------账务明细列表结束------------------------------------
                #导出时间：[2026年08月02日 09:12:52]
                """);
        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("account", "支付宝商家")
                .containsEntry("order_no", "1234567890123456789")
                .containsEntry("income", "1250")
                .doesNotContainKey("counterparty");
        assertThat(rows.get(1)).containsEntry("expense", "8").doesNotContainKey("order_no");
    }

    @Test
    void a_review_keeps_its_length_and_a_key_but_no_word_of_it() {
        read("评论,昵称,追评内容,追评时间,评价时间,商品id,颜色分类,评价分类,skuid\n很好看，推荐,t**1,一般,,2026-07-06,600000000001,红,好评,1\n");
        assertThat(rows.getFirst())
                .containsEntry("length", "6")
                .containsEntry("appended_length", "2")
                .containsEntry("text_key", String.format("%016x", (long) "很好看，推荐".hashCode()))
                .containsEntry("reviewer", "0");
        assertThat(rows.getFirst().values()).noneMatch(text -> text.contains("好看"));
    }

    @Test
    void a_report_that_holds_no_date_asks_for_it() {
        String dsr = "物流服务,描述相符,服务态度,店铺id\n4.8,4.9,4.85,1\n";
        assertThatThrownBy(() -> read(dsr))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AS_OF");
        read(dsr, Supplied.NOTHING.withAsOf(LocalDate.of(2026, 7, 6)), "UTF-8");
        assertThat(rows.getFirst())
                .containsEntry("day", String.valueOf(LocalDate.of(2026, 7, 6).toEpochDay()))
                .containsEntry("attitude", "4850000");
    }

    @Test
    void a_list_of_what_is_on_sale_holds_from_the_day_said_of_it() {
        String listed = "宝贝ID,宝贝标题,一口价,类目,库存\n600000000001,纯棉女装,129.00,女装,30\n";
        read(listed, Supplied.NOTHING.withAsOf(LocalDate.of(2026, 12, 1)), "GB18030");
        assertThat(problems).isEmpty();
        assertThat(rows.getFirst())
                .containsEntry("item_id", "600000000001")
                .containsEntry("title", "纯棉女装")
                .containsEntry("list_price", "12900")
                .containsEntry("category", "女装")
                .containsEntry(
                        "valid_from", String.valueOf(LocalDate.of(2026, 12, 1).toEpochDay()));
    }

    @Test
    void a_period_said_beside_the_file_is_in_each_row() {
        String sources = "一级来源,二级来源,三级来源,四级来源,访客数,支付转化率\n手淘搜索,-,-,-,\"1,234\",10.15%\n";
        Period july = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1));
        read(sources, Supplied.NOTHING.withPeriod(july).withItem("600000000001"), "UTF-8");
        assertThat(rows.getFirst())
                .containsEntry("from_day", String.valueOf(july.from().toEpochDay()))
                .containsEntry("to_day", String.valueOf(july.to().toEpochDay()))
                .containsEntry("item_id", "600000000001")
                .containsEntry("source2", "")
                .containsEntry("visitors", "1234")
                .containsEntry("pay_rate", "101500");
    }

    @Test
    void old_order_lines_are_told_apart_by_their_columns() {
        String header = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n";
        read(
                header + "1,连衣裙,10,1,,红;L,,,交易成功,A1\n1,连衣裙,10,1,,红;M,,,交易成功,A1\n",
                Supplied.NOTHING.withAsOf(LocalDate.of(2026, 7, 6)),
                "GB18030");
        assertThat(rows.get(0).get("line_no"))
                .startsWith("~")
                .isNotEqualTo(rows.get(1).get("line_no"));
        assertThat(rows.get(0)).containsEntry("line_rank", "1");
    }

    @Test
    void a_deposit_movement_goes_where_its_sign_says() {
        read("完成时间,操作类型,原因,币种,收支金额(元),来源账户,去向账户,出资类型,业务描述,业务编号,订单编号,备注\n"
                + "2026-07-06 10:00:00,扣款,违规,CNY,-500.00,a,b,保证金,赔付,77,,\n");
        assertThat(rows.getFirst()).containsEntry("expense", "50000").doesNotContainKey("income");
        assertThat(rows.getFirst().get("entry_no")).startsWith("~");
    }

    @Test
    void a_users_own_mapping_is_read_like_a_format() {
        String text = "单号,下单,付款,金额,实收,省\n1001,2026/7/6 9:05,2026/7/6 9:06,100,100,上海市\n";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("单号", "order_no");
        fields.put("下单", "created_at");
        fields.put("付款", "paid_at");
        fields.put("金额", "total");
        fields.put("实收", "kept");
        fields.put("省", "province");
        Format own = Format.ofMapping("own-1", "我的订单表", FactKind.ORDER, fields);
        Table table = TableFile.open(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)), "t")
                .tables()
                .getFirst();
        Match match =
                new Recogniser(FORMATS.with(List.of(own))).recognise(table).best();
        assertThat(match.format().key()).isEqualTo("own-1");
        map(table, match, Supplied.NOTHING);
        assertThat(rows.getFirst()).containsEntry("paid", "10000").containsEntry("province", "上海");
    }

    @Test
    void broken_encoding_in_a_kept_text_is_a_problem_and_in_an_ignored_one_is_not() {
        byte[] file = ("订单编号,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,订单备注\n"
                        + "1,1,0,交易关闭,2026-07-06 10:00:00,,裙Xd,y\n2,1,0,交易关闭,2026-07-06 10:00:00,,裙,Xd\n")
                .getBytes(Charset.forName("GB18030"));
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == 'X' ? (byte) 0xFF : file[i];
        }
        Table table = TableFile.open(ByteSource.of(file), "t").tables().getFirst();
        map(table, RECOGNISER.recognise(table).best(), Supplied.NOTHING);
        assertThat(problems).extracting(RowProblem::column).containsExactly("宝贝标题");
        assertThat(rows).hasSize(1);
    }
}
