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
        return share.map(part -> new ProfitCap(
                part,
                new MoneyForm(metrics).read(entry, "profit"),
                required(entry, "window", choice(entry, "window", Window.class)).orElse(Window.TERM),
                counts(entry),
                required(entry, "excess", choice(entry, "excess", Excess.class)).orElse(Excess.FORFEIT),
                undisclosed.orElse(Undisclosed.BLOCK)));
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
