package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.share;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ProfitCap.Counted;
import io.zhanggui.settlement.contract.ProfitCap.Excess;
import io.zhanggui.settlement.contract.ProfitCap.Undisclosed;
import io.zhanggui.settlement.contract.ProfitCap.Window;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** The cap on the merchant's profit. */
final class CapForm {

    private static final String COUNTED = "commission | reward | base";

    private final MetricForm metrics;

    CapForm(MetricForm metrics) {
        this.metrics = metrics;
    }

    Optional<ProfitCap> read(Doc doc) {
        Optional<Doc> written = doc.entry("cap", names("share", "profit", "window", "counts", "excess", "undisclosed"));
        if (written.isEmpty()) {
            doc.findings()
                    .open(
                            "2012",
                            doc.child("cap"),
                            doc.node(),
                            "",
                            new Words("没有写明服务费不超过商家利润的多少（上限 15%）", "no cap on the merchant's profit (15 % at most)"),
                            new Words(
                                    "写 cap: {share: 15%, profit: {plus: […], less: […]}, window: term, counts: [commission, reward], excess: carry, undisclosed: block}",
                                    "write cap: {share: 15%, profit: {plus: […], less: […]}, window: term, counts: [commission, reward], excess: carry, undisclosed: block}"));
        }
        return written.flatMap(this::cap);
    }

    private Optional<ProfitCap> cap(Doc entry) {
        Optional<BigFraction> share = required(entry, "share", share(entry, "share"));
        if (share.isPresent() && share.get().isZero()) {
            empty(entry, "share", "上限是 0%，什么费用都付不出", "a cap of 0 % lets nothing be paid");
        }
        if (share.isPresent() && share.get().compareTo(ProfitCap.HIGHEST) > 0) {
            Fields.bad(
                    entry,
                    "share",
                    entry.text("share").orElse(""),
                    "不超过 15% 的比例",
                    "a share of at most 15 %",
                    "服务商收入不得超过商家利润的 15%",
                    "a provider takes at most 15 % of the merchant's profit");
        }
        Optional<Undisclosed> undisclosed =
                required(entry, "undisclosed", choice(entry, "undisclosed", Undisclosed.class));
        Optional<MoneyBase> profit = new MoneyForm(metrics).read(entry, "profit");
        profit(entry, profit);
        return share.map(part -> new ProfitCap(
                part,
                profit,
                required(entry, "window", choice(entry, "window", Window.class)).orElse(Window.TERM),
                counts(entry),
                required(entry, "excess", choice(entry, "excess", Excess.class)).orElse(Excess.FORFEIT),
                undisclosed.orElse(Undisclosed.BLOCK)));
    }

    /** Fifteen percent of sales are no fifteen percent of a profit, and of nothing written they are nothing. */
    private static void profit(Doc entry, Optional<MoneyBase> profit) {
        if (!entry.has("profit")) {
            empty(
                    entry,
                    "profit",
                    "没有写明商家利润由哪些数算出，上限永远算不出来",
                    "nothing says which numbers the merchant's profit is, so the cap can never be computed");
        } else if (profit.isPresent()
                && profit.get().less().isEmpty()
                && profit.get().plus().stream().noneMatch(CapForm::isProfit)) {
            empty(entry, "profit", "“利润”没有减去任何成本，等于按销售额封顶", "this profit has no cost taken off: it is sales");
        }
    }

    private static boolean isProfit(MetricTerms metric) {
        String key = metric.key();
        return key.contains("profit") || key.contains("margin") || metric.zh().contains("利");
    }

    private static void empty(Doc entry, String name, String zh, String en) {
        entry.findings()
                .open(
                        "2012",
                        entry.child(name),
                        entry.has(name) ? entry.nodeOf(name) : entry.node(),
                        entry.isEntry(name) ? "" : entry.text(name).orElse(""),
                        new Words(zh, en),
                        new Words(
                                "写 share: 15%，profit: {plus: [支付金额类指标], less: [退款、商品成本、推广费…]}",
                                "write share: 15%, profit: {plus: [sales], less: [refunds, cost of goods, ad spend …]}"));
    }

    private static Set<Counted> counts(Doc entry) {
        Set<Counted> counts = EnumSet.of(Counted.COMMISSION);
        if (!entry.has("counts")) {
            entry.findings()
                    .open(
                            "2012",
                            entry.child("counts"),
                            entry.node(),
                            "",
                            new Words("没有写明哪些费用计入上限", "nothing says which fees count against the cap"),
                            new Words(
                                    "写 counts: [commission, reward]；基础费计入时加上 base",
                                    "write counts: [commission, reward], and base if it counts too"));
        }
        for (String word : entry.texts("counts")) {
            try {
                counts.add(Counted.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                Fields.bad(entry, "counts", word, "计入上限的费用", "a fee that counts", COUNTED, COUNTED);
            }
        }
        return counts;
    }
}
