package io.zhanggui.desk.health;

import io.zhanggui.metrics.Note;
import java.util.Locale;

/** A number that money hangs on, and where one goes on to mend it. The first four make up sales. */
enum SpotKind {
    VISITORS(
            "item_visitors",
            "/desk/traffic",
            new Note(
                    "看每个渠道带来的人值多少，再决定把下一元投在哪里；新来的人往往比现在的人难成交。",
                    "See what the visitors of each channel are worth before spending the next yuan; new ones often buy less"
                            + " readily.")),
    CONVERSION(
            "pay_conversion",
            "/desk/funnel",
            new Note("打开漏斗，从流失最贵的一步补起。", "Open the funnel and mend the step that costs most.")),
    VALUE(
            "buyer_value",
            "/desk/items",
            new Note(
                    "看价格带和常一起买的商品，试关联推荐与满减。",
                    "See the price bands and what is bought together; try related items and price breaks.")),
    KEPT(
            "pay_to_kept_rate",
            "/insight/why",
            new Note(
                    "用归因看退款多在哪些商品和原因，先补描述与发货。",
                    "Ask why: see which items and reasons are refunded, mend descriptions and dispatch first.")),
    ADS(
            "roi",
            "/insight/budget",
            new Note(
                    "用预算看哪块花费带不回来，先停后挪。",
                    "Ask the budget which spend brings too little: stop it first, then move it."));

    private final String metric;
    private final String link;
    private final Note step;

    SpotKind(String metric, String link, Note step) {
        this.metric = metric;
        this.link = link;
        this.step = step;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String metric() {
        return metric;
    }

    String link() {
        return link;
    }

    Note step() {
        return step;
    }

    /** Whether what is won is spend saved; else it is sales. */
    boolean saves() {
        return this == ADS;
    }

    /**
     * Whether only the shop's own past says what it should be: shops sell unlike things at unlike prices, and how many
     * visit one says how large it is, not how well it is run.
     */
    boolean isOwnMeasure() {
        return this == VALUE || this == VISITORS;
    }
}
