package io.zhanggui.connect.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures that no export holds and that people type into the template workbook: a closed list, so that each has one
 * name and one unit, and a metric over it. Money is in yuan, counts are whole. Sums and prices may be of several days.
 */
public enum TypedFigure {
    SHOP_VISITORS("店铺访客数", true),
    DOUYIN_VISITORS("抖音引流访客数", true),
    XIAOHONGSHU_VISITORS("小红书引流访客数", true),
    SEARCH_INDEX("搜索指数", true),
    BRAND_SEARCHES("品牌词搜索人数", true),
    MAIN_IMAGE_VIEWS("主图展现量"),
    MAIN_IMAGE_CLICKS("主图点击量"),
    PAYMENT_ATTEMPTS("发起支付笔数"),
    PAYMENT_FAILURES("支付失败笔数"),
    RELATED_SALES("关联销售额"),
    REFERRAL_ORDERS("老客推荐订单数"),
    ORDERS_DUE("应处理订单数"),
    ORDERS_HANDLED_IN_TIME("及时处理订单数"),
    EXPERIENCE_SCORE("店铺体验分", true),
    MEMBERS("会员总数", true),
    NEW_MEMBERS("新增会员数"),
    FANS("粉丝总数", true),
    CATEGORY_RANK("类目排名", true),
    CATEGORY_SALES("类目大盘成交额"),
    COMPETITOR_PRICE("TOP20竞品均价"),
    OWN_BRAND_SALES("自有品牌销售额"),
    BRAND_SPEND("品牌投入"),
    STAFF_COST("人员成本"),
    OPERATING_COST("运营成本"),
    FREIGHT_COST("运费支出"),
    COUPON_COST("优惠券成本"),
    SERVICE_PROVIDER_FEE("代运营服务费");

    private final String zh;
    private final boolean ofOneDay;

    TypedFigure(String zh) {
        this(zh, false);
    }

    TypedFigure(String zh, boolean ofOneDay) {
        this.zh = zh;
        this.ofOneDay = ofOneDay;
    }

    public String zh() {
        return zh;
    }

    /** Whether it is a level, or a number of different people, which cannot be spread over days. */
    boolean isOfOneDay() {
        return ofOneDay;
    }

    /** The figure of that name, in Chinese or as programs write it. */
    public static Optional<TypedFigure> find(String text) {
        String wanted = text.strip();
        return Arrays.stream(values())
                .filter(figure -> figure.zh.equals(wanted) || figure.word().equals(wanted))
                .findFirst();
    }

    /** The Chinese names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(TypedFigure::zh).toList();
    }

    /** All names as one text. */
    static String known() {
        return names().stream().collect(Collectors.joining("、"));
    }

    /** As facts and catalogue files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
