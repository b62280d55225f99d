package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.SharedData;
import io.zhanggui.connect.reading.CandidateRow;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {

    private static final Recogniser RECOGNISER = new Recogniser(Formats.builtIn());

    private static final String RECORDED = """
            01_ExportOrderList_2016,                        order_list
            02_ExportOrderList_2018,                        order_list
            03_ExportOrderList_2019_61cols,                 order_list
            04_ExportOrderList_2022_71cols,                 order_list
            05_ExportOrderDetailList_old_10cols,            order_lines_old
            06_ExportOrderDetailList_2022_18cols,           order_lines
            07_refund_export_39cols,                        refunds
            10_sycm_product_all_2026_38cols,                sycm_item_list
            11_sycm_product_list_2022_34cols,               sycm_item_list
            12_sycm_macro_monitor_27cols,                   sycm_item_monitor
            13_sycm_item360_core_25cols,                    sycm_item360
            14_sycm_item_flow_source_wireless_2022_22cols,  sycm_item_source
            15_sycm_item_flow_source_2026_13cols,           sycm_item_source_2026
            16_sycm_search_keyword_11cols,                  sycm_keyword
            17_sycm_item_review_2022,                       sycm_review
            18_sycm_live_session_2022,                      sycm_live
            19_sycm_campaign_kpi_2022,                      sycm_campaign
            20_alimama_wxt_subject_report_80cols,           ad_wxt_subject
            21_ztc_account_2022_41cols,                     ad_ztc_account
            22_ztc_campaign_2022_42cols,                    ad_ztc_plan
            23_wanxiangtai_account_2022_26cols,             ad_wanxiangtai_account
            24_yinlimofang_creative_2022_44cols,            ad_yinlimofang_creative
            25_pinxiaobao_mingxing_account_2022,            ad_pinxiaobao_account
            26_ztc_2019_scrape_13cols,                      ad_ztc_unit
            30_taobaoke_settlement_19cols,                  taoke_settlement
            31_taobaoke_refund_11cols,                      taoke_refund
            40_alipay_merchant_account_log_12cols,          alipay_merchant
            41_alipay_personal_web_16cols,                  alipay_personal_web
            42_alipay_personal_app_2023_12cols,             alipay_personal_app
            43_tmall_deposit_ledger_12cols,                 tmall_deposit
            50_customer_service_overview_16cols,            service_team
            51_customer_service_account_13cols,             service_agent
            52_shop_info_dsr_9cols,                         shop_dsr
            """;

    private static List<String> recorded(String name) {
        Table table = TableFile.open(SharedData.file("seller-export-headers/" + name + ".csv"), name + ".csv")
                .tables()
                .getFirst();
        return table.head().getFirst().cells();
    }

    private static Recognition recognise(List<String> header) {
        return RECOGNISER.recognise(List.of(new CandidateRow(1, header)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = RECORDED)
    void each_recorded_header_is_known_to_its_last_column(String name, String key) {
        Recognition found = recognise(recorded(name));
        assertThat(found.best().format().key()).isEqualTo(key);
        assertThat(found.best().confidence()).isGreaterThanOrEqualTo(0.99);
        assertThat(found.best().unknown()).isEmpty();
        assertThat(found.best().renamed()).isEmpty();
        assertThat(found.best().missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = RECORDED)
    void the_order_of_columns_does_not_matter(String name, String key) {
        List<String> shuffled = new ArrayList<>(recorded(name));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(recognise(shuffled).best().format().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(textBlock = RECORDED)
    void a_header_lacking_any_one_column_is_imported_right_or_refused_with_its_name(String name, String key) {
        List<String> header = recorded(name);
        for (int i = 0; i < header.size(); i++) {
            List<String> fewer = new ArrayList<>(header);
            String left = fewer.remove(i);
            Recognition found = recognise(fewer);
            assertThat(found.nearest().orElseThrow().format().key())
                    .as("without %s", left)
                    .isEqualTo(key);
            if (!found.isSure()) {
                assertThat(found.nearest().orElseThrow().missing())
                        .singleElement()
                        .isEqualTo(usualName(key, left));
            }
        }
    }

    private static String usualName(String key, String column) {
        Format format = Formats.builtIn().find(key).orElseThrow();
        return Objects.requireNonNull(format.columnNamed(column)).name();
    }

    @ParameterizedTest
    @CsvSource(textBlock = RECORDED)
    void added_columns_are_shown_as_unknown(String name, String key) {
        List<String> more = new ArrayList<>(recorded(name));
        more.add(1, "明年新加的一列");
        more.add("另一列");
        Match best = recognise(more).best();
        assertThat(best.format().key()).isEqualTo(key);
        assertThat(best.unknown()).extracting(Binding::header).containsExactly("明年新加的一列", "另一列");
    }

    @ParameterizedTest
    @CsvSource({"宝贝ID|宝贝标题|一口价|类目|库存", "商品ID|商品标题|商品价格|所属类目|累计销量|创建时间", "宝贝ID|宝贝名称|价格|商家编码"})
    void what_a_shop_has_on_sale_is_known(String header) {
        Match best = recognise(List.of(header.split("\\|"))).best();
        assertThat(best.format().key()).isEqualTo("shop_listings");
        assertThat(best.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "22", "58"})
    void a_header_may_stand_below_notes(int notes) {
        List<CandidateRow> head = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            head.add(new CandidateRow(i + 1, List.of("说明：支付金额按支付时间统计", "")));
        }
        head.add(new CandidateRow(notes + 1, List.of("统计日期", "搜索词", "访客数", "支付金额")));
        head.add(new CandidateRow(notes + 2, List.of("2026-07-06", "连衣裙", "12", "3.50")));
        Match best = RECOGNISER.recognise(head).best();
        assertThat(best.format().key()).isEqualTo("sycm_keyword");
        assertThat(best.header()).isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource({"满返红包金额", "直播返现状态", "是否村淘订单", "经销商id"})
    void order_list_variants_are_one_format(String extra) {
        List<String> header = new ArrayList<>(recorded("03_ExportOrderList_2019_61cols"));
        header.add(46, extra);
        Match best = recognise(header).best();
        assertThat(best.format().key()).isEqualTo("order_list");
        assertThat(best.unknown()).isEmpty();
    }

    @Test
    void the_2026_variant_of_the_subject_report_is_known() {
        List<String> header = new ArrayList<>(recorded("20_alimama_wxt_subject_report_80cols"));
        header.removeAll(List.of("原二级场景ID", "原二级场景名字"));
        header.addAll(List.of("平台补贴金额", "补贴引导成交金额", "发券补贴商品个数", "补贴引导成交人数"));
        assertThat(recognise(header).best().unknown()).isEmpty();
        assertThat(recognise(header).best().format().key()).isEqualTo("ad_wxt_subject");
    }

    @ParameterizedTest
    @CsvSource({
        "12_sycm_macro_monitor_27cols, 支付转化率, 支付转换率",
        "40_alipay_merchant_account_log_12cols, 账户余额（元）, 账户余额",
        "40_alipay_merchant_account_log_12cols, 收入金额（+元）, 收入金额(+元)",
        "10_sycm_product_all_2026_38cols, 商品ID, 商品id",
        "16_sycm_search_keyword_11cols, UV价值, ＵＶ价值",
        "07_refund_export_39cols, 退款的申请时间, 退款申请时间"
    })
    void slightly_renamed_columns_are_still_found(String name, String column, String renamed) {
        List<String> header = new ArrayList<>(recorded(name));
        int place = header.indexOf(column);
        header.set(place, renamed);
        Binding binding = recognise(header).best().bindings().get(place);
        assertThat(Objects.requireNonNull(binding.target()).names()).contains(column);
    }

    @Test
    void a_column_that_differs_by_a_telling_character_is_not_taken_for_another() {
        Match best = recognise(List.of("统计日期", "搜索词", "访客数", "加购件数")).best();
        assertThat(best.unknown()).extracting(Binding::header).containsExactly("加购件数");
    }

    @Test
    void plan_rows_without_a_plan_id_are_never_taken_for_account_rows() {
        List<String> header = new ArrayList<>(recorded("22_ztc_campaign_2022_42cols"));
        header.remove("计划id");
        Recognition found = recognise(header);
        assertThat(found.isSure()).isFalse();
        assertThat(found.nearest().orElseThrow().missing()).containsExactly("计划id");
    }

    @Test
    void an_unknown_table_is_refused_with_the_nearest_format() {
        Recognition found = recognise(List.of("订单编号", "总金额", "宝贝标题", "颜色", "尺码", "重量"));
        assertThat(found.isSure()).isFalse();
        assertThat(found.nearest().orElseThrow().format().key()).startsWith("order");
        assertThat(found.nearest().orElseThrow().missing()).contains("订单创建时间");
    }

    @Test
    void a_behaviour_file_is_told_by_its_content() {
        List<CandidateRow> head = List.of(
                new CandidateRow(1, List.of("1", "2268318", "2520377", "pv", "1511544070")),
                new CandidateRow(2, List.of("1", "2333346", "2520771", "buy", "1511561733")));
        Match best = RECOGNISER.recognise(head).best();
        assertThat(best.format().key()).isEqualTo("behaviour");
        assertThat(best.header()).isEqualTo(-1);
    }

    @Test
    void a_behaviour_file_may_have_a_header() {
        Match best = recognise(List.of("user_id", "item_id", "category_id", "behavior", "timestamp"))
                .best();
        assertThat(best.format().key()).isEqualTo("behaviour");
        assertThat(best.header()).isEqualTo(0);
    }
}
