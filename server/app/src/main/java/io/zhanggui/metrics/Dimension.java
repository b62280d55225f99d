package io.zhanggui.metrics;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a metric can be split by or narrowed to. A grain of time cuts the metric's own date; any other is a property of
 * the facts. Values are text: a day, week, month, quarter or year is its first day, an hour 0 to 23, a weekday 1
 * (Monday) to 7; the value of facts that have none is empty.
 */
public enum Dimension {
    DAY("日", "Day"),
    WEEK("周", "Week"),
    MONTH("月", "Month"),
    QUARTER("季度", "Quarter"),
    YEAR("年", "Year"),
    WEEKDAY("星期", "Weekday"),
    HOUR("小时", "Hour of day"),
    SHOP("店铺", "Shop"),
    ITEM("商品", "Item"),
    CODE("商家编码", "Seller's code"),
    TITLE("标题", "Title"),
    CHANNEL1("一级渠道", "Channel, level 1"),
    CHANNEL2("二级渠道", "Channel, level 2"),
    CHANNEL3("三级渠道", "Channel, level 3"),
    PRODUCT("推广产品", "Ad product"),
    SCENE("推广场景", "Ad scene"),
    PLAN("推广计划", "Ad plan"),
    KEYWORD("搜索词", "Search word"),
    PROVINCE("省份", "Province"),
    CITY("城市", "City"),
    DEVICE("终端", "Device"),
    STATUS("状态", "State"),
    ROLE("商品角色", "Product role"),
    CATEGORY("类目", "Category"),
    PRICE_BAND("价格带", "Price band"),
    BUYER_KIND("新老买家", "New or old buyer"),
    SKU("SKU", "SKU"),
    COURIER("快递公司", "Courier"),
    REASON("原因", "Reason"),
    STAGE("退款阶段", "Refund stage"),
    RESPONSIBLE("责任方", "Responsible party"),
    GOODS_STATE("货物状态", "State of the goods"),
    REACH("流量类型", "Kind of traffic"),
    PROMOTER("推广者", "Promoter"),
    RATING("评价等级", "Rating"),
    VARIANT("规格", "Variant"),
    CAMPAIGN("活动", "Campaign"),
    ACCOUNT("账户", "Account"),
    TYPE("类型", "Type"),
    FEE("费用", "Fee"),
    AGENT("客服", "Service account"),
    FIGURE("补录指标", "Typed figure"),
    ACTION("行为", "Action");

    private final String zh;
    private final String en;

    Dimension(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word that questions and catalogue files use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The column of facts that holds its values; one of time or one that is looked up has none. */
    public String column() {
        return switch (this) {
            case SHOP -> "shop_id";
            case ITEM -> "item_id";
            case CHANNEL1 -> "source1";
            case CHANNEL2 -> "source2";
            case CHANNEL3 -> "source3";
            case SKU -> "sku_id";
            case CAMPAIGN -> "campaign_id";
            default -> word();
        };
    }

    /** Whether its values are looked up for the facts: every metric that can have it has it. */
    public boolean isLookedUp() {
        return this == ROLE || this == CATEGORY || this == PRICE_BAND || this == BUYER_KIND;
    }

    /** Whether it cuts the metric's date. */
    public boolean ofTime() {
        return compareTo(HOUR) <= 0;
    }

    /** Whether its values are people. */
    public boolean namesPeople() {
        return this == AGENT || this == PROMOTER;
    }

    /** The dimension of a word. */
    public static Optional<Dimension> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
