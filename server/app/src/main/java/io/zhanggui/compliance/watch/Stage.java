package io.zhanggui.compliance.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How far a merchant has come (F038: 基础, 成长, 成熟). Where the stages part is our own choice, by what was paid in the last
 * 30 days: the plan names the stages and no figures.
 */
public enum Stage {
    BASIC("基础", "basic", List.of("入驻", "开店", "保证金", "主体登记", "资质", "首次")),
    GROWTH("成长", "growth", List.of("广告", "促销", "推广", "有奖销售", "评价", "直播", "价格")),
    MATURE("成熟", "mature", List.of("大型企业", "优势地位", "自有品牌", "商业秘密", "数据和算法", "注册人"));

    private static final BigDecimal GROWTH_FROM_YUAN = new BigDecimal(100_000);
    private static final BigDecimal MATURE_FROM_YUAN = new BigDecimal(1_000_000);

    private final String zh;
    private final String en;
    private final List<String> signs;

    Stage(String zh, String en, List<String> signs) {
        this.zh = zh;
        this.en = en;
        this.signs = signs;
    }

    /** The stage of a shop that was paid so much in 30 days. */
    public static Stage of(BigDecimal paidYuan) {
        if (paidYuan.compareTo(MATURE_FROM_YUAN) >= 0) {
            return MATURE;
        }
        return paidYuan.compareTo(GROWTH_FROM_YUAN) >= 0 ? GROWTH : BASIC;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The words that tell that an article is about merchants of this stage. */
    public List<String> signs() {
        return signs;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
