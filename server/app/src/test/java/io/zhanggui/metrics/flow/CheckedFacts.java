package io.zhanggui.metrics.flow;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few facts of every kind round the first week of June 2026, with what must not be counted beside it. */
final class CheckedFacts {

    static final Period WEEK = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-08"));

    private static final Period ALL_DAYS = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2027-07-15"));
    private static final int MANY_ITEMS = 24;

    private final Loads loads;
    private final Scope scope;

    CheckedFacts(Loads loads, Scope scope) {
        this.loads = loads;
        this.scope = scope;
    }

    void load() {
        orders();
        refunds();
        reports();
        items();
        promotion();
        service();
        money();
        people();
    }

    private void orders() {
        load(FactKind.ORDER, """
            order_no status state_rank created_at paid_at shipped_at confirmed_at buyer postage_due total paid kept refund settled province city items kinds courier mobile presale
            o1 TRADE_FINISHED 90 06-01T09:00 06-01T09:05 06-01T16:00 06-05T10:00 A 6 106 106 86 20 86 浙江省 杭州市 2 1 中通 yes no
            o2 TRADE_FINISHED 90 06-04T08:00 06-04T08:01 06-05T09:00 06-07T20:00 A 0 59.90 59.90 59.90 0 59.90 浙江省 杭州市 1 1 中通 yes no
            o3 TRADE_FINISHED 90 05-31T23:50 06-01T00:10 06-03T10:00 06-07T09:00 B 0 250 250 250 0 250 上海市 上海市 3 2 圆通 no no
            o4 TRADE_CLOSED_BY_TAOBAO 90 06-02T10:00 - - - C 0 88 0 0 0 0 江苏省 南京市 1 1 - yes no
            o5 WAIT_SELLER_SEND_GOODS 20 06-03T11:00 06-03T11:30 - - D 8 400 400 400 0 0 北京市 北京市 4 1 - no yes
            o6 TRADE_CLOSED 90 06-05T12:00 06-05T12:10 - - E 0 77.70 77.70 77.70 0 0 四川省 成都市 1 1 - yes no
            o7 WAIT_BUYER_CONFIRM_GOODS 40 06-06T13:00 06-06T13:03 06-07T10:00 - F 0 130 130 117.50 12.50 0 广东省 深圳市 2 2 圆通 yes no
            o8 WAIT_BUYER_CONFIRM_GOODS 40 06-07T21:00 06-07T21:02 06-07T23:00 - - 5 45 45 45 0 0 广东省 广州市 1 1 圆通 no no
            o9 TRADE_FINISHED 90 05-10T09:00 05-10T09:05 05-11T16:00 06-02T10:00 A 0 66 66 46 20 46 浙江省 杭州市 1 1 中通 yes no
            o10 TRADE_FINISHED 90 08-20T09:00 08-20T09:05 08-21T16:00 08-25T10:00 B 0 300 300 300 0 300 上海市 上海市 1 1 圆通 no no
            o11 TRADE_FINISHED 90 09-15T09:00 09-15T09:05 09-16T16:00 09-25T10:00 E 0 35 35 35 0 35 四川省 成都市 1 1 圆通 no no
            o12 TRADE_FINISHED 90 2027-02-01T09:00 2027-02-01T09:05 2027-02-02T16:00 2027-02-09T10:00 D 0 99 99 99 0 99 北京市 北京市 1 1 圆通 no no
            o13 TRADE_FINISHED 90 2027-06-30T09:00 2027-06-30T09:05 2027-07-01T16:00 2027-07-09T10:00 G 0 10 10 10 0 10 北京市 北京市 1 1 圆通 no no
            o14 TRADE_FINISHED 90 06-20T09:00 06-20T09:05 06-21T16:00 06-29T10:00 F 0 20 20 20 0 20 广东省 深圳市 1 1 圆通 no no
            p1 TRADE_FINISHED 90 2025-06-03T09:00 2025-06-03T09:05 2025-06-04T16:00 2025-06-09T10:00 H 0 500 500 500 0 500 北京市 北京市 1 1 圆通 no no
            """);
        load(FactKind.ORDER_LINE, """
            order_no line_no title code quantity kept refund created_at paid_at
            o1 l1 茶壶 K-1 2 80 20 06-01T09:00 06-01T09:05
            o2 l2 茶杯 K-2 1 59.90 0 06-04T08:00 06-04T08:01
            o3 l3 茶壶 K-1 2 180 0 05-31T23:50 06-01T00:10
            o3 l4 茶席 K-9 1 70 0 05-31T23:50 06-01T00:10
            o5 l5 茶壶 K-1 4 392 0 06-03T11:00 06-03T11:30
            o6 l6 茶杯 K-2 1 0 77.70 06-05T12:00 06-05T12:10
            o7 l7 茶杯 K-2 2 117.50 12.50 06-06T13:00 06-06T13:03
            o9 l9 茶杯 K-2 1 46 20 05-10T09:00 05-10T09:05
            """);
        load(FactKind.ITEM_MASTER, """
            item_id sku_id valid_from code title category role list_price unit_cost
            601 s1 01-01 K-1 茶壶 茶具 主推款 128 30
            601 s1 06-02 K-1 茶壶 茶具 主推款 128 33.50
            602 s2 01-01 K-2 茶杯 茶具 引流款 79 21
            """);
        load(FactKind.FEE_RATE, """
            fee valid_from rate
            技术服务费 01-01 0.05
            技术服务费 06-04 0.025
            花呗手续费 01-01 0.006
            """);
    }

    private void refunds() {
        load(FactKind.REFUND, """
            refund_no order_no status state_rank applied_at done_at amount goods_back goods_state reason stage whole_order responsible fast
            r1 o6 SUCCESS 90 06-05T13:00 06-05T14:30 77.70 no 卖家未发货 不想要了 售中 yes 买家 yes
            r2 o1 SUCCESS 90 06-03T09:00 06-06T21:00 20 yes 买家已收到货 质量问题 售中 no 卖家 no
            r3 o7 WAIT_SELLER_AGREE 10 06-07T11:00 - 12.50 no 买家未收到货 少件 售中 no 卖家 no
            r4 o2 CLOSED 90 06-06T08:00 06-07T08:00 59.90 yes 买家已收到货 尺寸不合适 售后 yes 买家 no
            r5 o9 SUCCESS 90 05-30T08:00 06-02T08:00 20 no 买家已收到货 补差价 售后 no 买家 no
            """);
    }

    private void reports() {
        load(FactKind.SHOP_PERIOD, """
            from_day to_day visitors views detail_visitors dwell_seconds bounce_rate fav_users cart_users cart_quantity order_buyers order_quantity order_amount pay_buyers pay_quantity pay_amount instalment_amount new_buyers old_buyers old_amount refund_amount items_paid items_visited basket
            05-31 06-01 5000 9000 800 20 0.5 90 200 300 50 60 9000 40 50 8000 100 30 10 2000 300 6 11 200
            06-01 06-02 900 2100 150 24.5 0.52 21 66 80 12 15 1500.50 9 12 1100.25 90 6 3 400 55 4 10 122.25
            06-02 06-03 1300 2900 210 26 0.55 33 91 120 19 22 2200 15 18 1900.75 0 10 5 610 0 5 11 126.72
            06-05 06-06 1000 2500 170 22 0.48 25 80 99 14 16 1600 11 13 1250 60 7 4 480 77.70 5 9 113.64
            06-01 07-01 30000 70000 5000 24 0.5 700 2100 2600 400 450 52000 310 350 41000 900 200 110 15000 2000 9 12 132
            """);
        load(FactKind.SOURCE_PERIOD, """
            item_id from_day to_day source1 source2 visitors views fav_users cart_users order_buyers pay_buyers pay_quantity pay_amount jumped_inside left_shop
            601 06-01 06-02 手淘搜索 手淘搜索 300 800 9 30 6 5 6 640 80 150
            601 06-01 06-02 付费推广 关键词推广 200 410 4 19 3 2 2 210 40 110
            601 06-01 06-02 我的淘宝 我的淘宝-收藏夹 90 260 3 14 4 4 5 515 30 30
            602 06-02 06-03 淘宝直播 淘宝直播-店铺直播 60 150 1 8 2 1 1 59 20 25
            602 06-02 06-03 淘宝客 淘宝客-营销计划 70 130 2 6 2 2 2 130 11 41
            602 06-02 06-03 站外投放 抖音 40 70 1 3 1 1 1 66 6 22
            601 06-09 06-10 手淘搜索 手淘搜索 999 999 9 9 9 9 9 999 9 9
            601 06-01 06-08 手淘搜索 手淘搜索 888 888 8 8 8 8 8 888 8 8
            """);
        load(FactKind.KEYWORD_PERIOD, """
            from_day to_day keyword visitors fav_users cart_users pay_buyers pay_quantity pay_amount
            06-01 06-02 茶壶 120 5 14 4 5 420
            06-01 06-02 茶杯 80 2 7 0 0 0
            06-03 06-04 茶壶 100 4 9 3 3 288
            06-03 06-04 旅行茶具 0 0 0 0 0 0
            06-01 06-08 茶壶 900 40 90 30 33 3000
            """);
        load(FactKind.DSR, """
            day logistics description attitude stars
            06-02 4.71 4.85 4.79 4
            06-06 4.74 4.86 4.82 4.5
            06-09 4.9 4.9 4.9 5
            """);
        load(FactKind.CAMPAIGN_DAY, """
            campaign_id day pay_amount pay_quantity pay_buyers visitors item_pay_amount item_pay_quantity item_pay_buyers item_visitors refund_asked
            c618 06-01 1100.25 12 9 900 700 8 6 500 20
            c618 06-02 1900.75 18 15 1300 1200.50 11 9 800 33
            other 06-02 1900.75 18 15 1300 90 1 1 60 0
            c618 06-11 9 9 9 9 9 9 9 9 9
            """);
    }

    private void items() {
        load(FactKind.ITEM_PERIOD, """
            item_id from_day to_day title visitors views dwell_seconds bounce_rate fav_users cart_users order_buyers pay_buyers pay_quantity pay_amount refund_amount score search_visitors search_buyers
            601 06-01 06-02 茶壶 500 1200 25 0.5 10 40 7 6 7 700 20 4.1 300 4
            602 06-01 06-02 茶杯 450 900 22 0.55 8 22 4 3 5 400.25 35 3.9 150 1
            603 06-01 06-02 茶席 20 30 11 0.7 0 1 0 0 0 0 0 3.2 9 0
            601 06-01 06-08 茶壶 5000 12000 25 0.5 100 400 70 60 70 7000 200 4.1 3000 40
            """);
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 1; i <= MANY_ITEMS; i++) {
            many.addAll(GivenTable.of(FactKind.ITEM_PERIOD, """
                item_id from_day to_day title visitors views dwell_seconds bounce_rate fav_users cart_users order_buyers pay_buyers pay_quantity pay_amount refund_amount score search_visitors search_buyers
                7%02d 06-02 06-03 商品 %d 90 20 0.5 3 6 3 2 %d %d 1 4 12 1
                """.formatted(i, 30 + i, 1 + i % 3, 40 + 7 * i)));
        }
        load(FactKind.ITEM_PERIOD, many);
        load(FactKind.STOCK_DAY, """
            item_id sku_id day quantity reserved
            601 s1 06-01 40 3
            602 s2 06-01 0 0
            601 s1 06-03 36 5
            602 s2 06-03 12 1
            602 s2 06-09 0 0
            """);
    }

    private void promotion() {
        load(FactKind.AD_DAY, """
            day product level scene_id plan_id subject_id scene plan impressions clicks spend fav_items fav_shop carts presale_amount amount direct_amount orders guided_visits new_buyers buyers
            06-02 直通车 account - - - - - 9000 300 210.50 12 3 33 40 900 600 9 310 4 8
            06-02 直通车 plan - p1 - - 计划一 5000 180 120.50 7 2 20 40 500 350 5 190 2 5
            06-02 直通车 plan - p2 - - 计划二 4000 120 90 5 1 13 0 400 250 4 120 2 3
            06-03 万相台无界版 subject 371 p7 601 关键词推广 主推 6000 210 99.90 6 1 19 0 310 200 4 200 1 3
            06-03 万相台无界版 subject 371 p7 602 关键词推广 主推 2000 60 31 2 0 5 0 90 90 1 55 1 1
            06-30 直通车 account - - - - - 1 1 1 1 1 1 1 1 1 1 1 1 1
            """);
        load(FactKind.TAOKE_SETTLEMENT, """
            suborder_no settled_at order_no plan item_id price quantity commission service_fee promoter
            l1 06-05T11:00 o1 通用计划 601 100 2 10 1 甲
            l4 06-07T10:00 o3 通用计划 609 70 1 4.20 0.42 乙
            l3 06-07T10:00 o3 营销计划 601 180 2 18 1.80 乙
            l9 06-09T10:00 o9 营销计划 602 66 1 6 1 丙
            """);
        load(FactKind.TAOKE_REFUND, """
            suborder_no refund_created_at order_no amount fee_back commission_back status refund_done_at
            l1 06-06T09:00 o1 20 0.20 2 维权成功 06-06T21:00
            l4 06-07T12:00 o3 70 0.42 4.20 维权创建 -
            """);
        load(FactKind.LIVE_SESSION, """
            session_id title started_at views viewers new_fans click_users clicks cart_users pay_buyers pay_quantity pay_orders pay_amount
            z1 早场 06-02T09:00 900 500 12 120 200 40 11 13 12 1200
            z2 晚场 06-03T20:00 2100 1100 40 260 410 95 31 40 33 3650.50
            z3 晚场 06-08T20:00 1 1 1 1 1 1 1 1 1 1
            """);
    }

    private void service() {
        load(FactKind.SERVICE_PERIOD, """
            from_day to_day sales buyers sales_share basket refund_amount net_sales asked served ask_pay_rate reply_seconds satisfaction reply_rate refund_only_hours return_hours platform_help_rate platform_fault_rate
            05-01 06-01 90000 800 0.5 112 5000 85000 2500 2400 0.4 30 0.9 0.98 9 100 0.004 0.001
            06-02 06-05 600 9 0.31 66.67 40 560 30 29 0.36 24.5 0.91 0.97 8 90 0.003 0.001
            06-05 06-06 250 4 0.28 62.50 0 250 11 11 0.4 31 0.95 1 6.5 84 0.006 0.002
            06-06 06-10 999 9 0.9 99 9 990 99 99 0.9 9 0.99 0.99 9 9 0.9 0.9
            """);
        load(FactKind.AGENT_PERIOD, """
            agent from_day to_day asked served inquirers order_buyers order_amount buyers sales quantity orders refund_amount
            店:小禾 06-02 06-05 18 18 15 8 420 6 380 7 6 40
            店:小暮 06-02 06-05 12 11 9 4 260 3 220 3 3 0
            店:小禾 06-06 06-10 99 99 99 99 99 99 99 99 99 9
            """);
        load(FactKind.REVIEW, """
            item_id sku_id reviewed_at reviewer text_key variant rating length appended_at appended_length
            601 s1 06-05T20:00 A k1 青 好评 24 06-07T09:00 11
            601 s1 06-06T20:00 B k2 青 差评 60 - -
            602 s2 06-06T21:00 F k3 白 中评 9 - -
            602 s2 06-07T21:00 E k4 白 好评 15 - -
            602 s2 06-09T21:00 D k5 白 差评 15 - -
            """);
    }

    private void money() {
        load(FactKind.LEDGER_ENTRY, """
            account entry_no booked_at type income expense balance status
            支付宝商家 e1 06-05T10:00 交易付款 86 0 1086 -
            支付宝商家 e2 06-05T10:01 收费 0 4.30 1081.70 -
            支付宝商家 e3 06-07T09:00 交易付款 250 0 1331.70 -
            天猫保证金 e4 06-03T09:00 缴存 5000 0 - 保证金补缴
            天猫保证金 e5 06-04T09:00 赔付 0 12.50 - 延迟发货
            天猫保证金 e6 06-06T09:00 扣款 0 200 - 违规处罚
            支付宝商家 e7 06-09T09:00 交易付款 1 0 1332.70 -
            """);
        StringBuilder figures = new StringBuilder("figure day to_day value source\n");
        String names = """
            shop_visitors douyin_visitors xiaohongshu_visitors search_index brand_searches main_image_views \
            main_image_clicks payment_attempts payment_failures related_sales referral_orders orders_due \
            orders_handled_in_time experience_score members new_members fans category_rank category_sales \
            competitor_price own_brand_sales brand_spend staff_cost operating_cost freight_cost coupon_cost \
            service_provider_fee\
            """;
        int number = 3;
        for (String name : names.split("\\s+")) {
            number += 2;
            figures.append("%s 06-02 06-03 %d 抄录\n%s 06-06 06-07 %d.5 抄录\n%s 06-08 06-09 9999 抄录\n"
                    .formatted(name, number, name, 2 * number, name));
        }
        load(FactKind.TYPED_FIGURE, figures.toString());
    }

    private void people() {
        load(FactKind.BEHAVIOUR, """
            person item_id category_id action happened_at
            P 601 9 pv 06-01T10:00
            P 601 9 pv 06-01T10:02
            P 601 9 cart 06-01T10:03
            P 601 9 buy 06-02T08:00
            Q 602 9 pv 06-03T21:00
            Q 602 9 fav 06-03T21:01
            R 602 9 pv 06-04T07:00
            R 601 9 cart 06-04T07:04
            S 603 9 buy 06-11T07:04
            """);
    }

    private void load(FactKind kind, String table) {
        load(kind, GivenTable.of(kind, table));
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        List<Map<String, Object>> whole = new ArrayList<>();
        rows.forEach(row -> whole.add(new HashMap<>(row)));
        loads.load(
                scope,
                new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                new GivenRows(kind, LocalDateTime.parse("2027-07-15T00:00:00"), whole).over(ALL_DAYS));
    }
}
