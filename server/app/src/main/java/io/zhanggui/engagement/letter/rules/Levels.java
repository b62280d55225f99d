package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import java.util.List;
import java.util.stream.Stream;

/** The metrics of each reader; those of the operation level tell no money. */
public final class Levels {

    private static final List<String> STRATEGY = List.of(
            "pay_amount",
            "kept_amount",
            "gross_profit",
            "gross_margin",
            "pay_buyers",
            "old_buyer_share",
            "ad_spend",
            "roi",
            "refund_rate");
    private static final List<String> EXECUTION = List.of(
            "pay_amount",
            "orders_paid",
            "pay_buyers",
            "buyer_value",
            "item_visitors",
            "pay_conversion",
            "cart_rate",
            "ad_spend",
            "ad_sales",
            "roi",
            "refund_amount",
            "refund_rate");
    private static final List<String> OPERATION = List.of(
            "item_visitors",
            "item_views",
            "pay_conversion",
            "cart_rate",
            "fav_rate",
            "bounce_rate",
            "dwell_seconds",
            "ad_ctr",
            "dsr_description",
            "dsr_attitude",
            "dsr_logistics");
    private static final List<String> DAILY = List.of(
            "pay_amount",
            "item_visitors",
            "pay_conversion",
            "buyer_value",
            "cart_rate",
            "ad_spend",
            "roi",
            "refund_amount");

    private Levels() {}

    static List<String> of(LetterLevel level) {
        return switch (level) {
            case STRATEGY -> STRATEGY;
            case EXECUTION -> EXECUTION;
            case OPERATION -> OPERATION;
        };
    }

    /** All that letters of a kind need. */
    public static List<String> metrics(LetterKind kind) {
        return kind == LetterKind.DAILY
                ? DAILY
                : Stream.of(STRATEGY, EXECUTION, OPERATION)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }
}
