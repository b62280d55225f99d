package io.zhanggui.desk.items;

import static io.zhanggui.desk.figure.FigureWords.count;
import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.desk.items.rules.PairNumbers;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BasketPairs;
import io.zhanggui.warehouse.Baskets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells which things are bought together more often than chance would have it. */
@Component
public class PairTables {

    private static final int MOST = 200;

    private final Baskets baskets;

    PairTables(Baskets baskets) {
        this.baskets = baskets;
    }

    /** The pairs, bundles first, then by the orders that have both. */
    public PairTable of(Scope scope, Period period, int fewest) {
        BasketPairs found = baskets.listPairs(scope, period, fewest, MOST, null);
        PairNumbers.Whole all =
                new PairNumbers.Whole(found.orders(), found.meetings(), found.things(), found.evenness());
        List<PairTable.Row> rows = new ArrayList<>();
        for (BasketPairs.Pair pair : found.pairs()) {
            boolean turned = pair.second().orders() > pair.first().orders();
            BasketPairs.Thing first = turned ? pair.second() : pair.first();
            BasketPairs.Thing second = turned ? pair.first() : pair.second();
            PairNumbers numbers = PairNumbers.of(all, first.orders(), second.orders(), pair.both());
            rows.add(new PairTable.Row(thing(first), thing(second), pair.both(), numbers, numbers.isBundle()));
        }
        rows.sort(Comparator.comparing(PairTable.Row::bundle)
                .reversed()
                .thenComparing(PairTable.Row::both, Comparator.reverseOrder()));
        return new PairTable(
                headline(found, rows, fewest),
                found.orders(),
                found.several(),
                found.tooLarge(),
                Baskets.LARGEST,
                fewest,
                rows);
    }

    private static PairTable.Thing thing(BasketPairs.Thing thing) {
        return new PairTable.Thing(
                thing.kind().name().toLowerCase(Locale.ROOT), thing.key(), thing.title(), thing.orders());
    }

    private static Note headline(BasketPairs found, List<PairTable.Row> rows, int fewest) {
        if (found.orders() == 0) {
            return new Note(
                    "这段时间没有订单明细：请导入“宝贝报表”（订单明细），或换一个时段。",
                    "No order lines are known for these days: import the order lines (宝贝报表), or choose another period.");
        }
        String several = percent(BigDecimal.valueOf((double) found.several() / found.orders()), 1);
        String zh = count(found.orders()) + " 笔付款订单里 " + several + " 买了两种以上。";
        String en = several + " of " + count(found.orders()) + " paid orders have two things or more. ";
        List<PairTable.Row> bundles =
                rows.stream().filter(PairTable.Row::bundle).toList();
        if (bundles.isEmpty()) {
            return new Note(
                    zh + "没有哪一对明显多于偶然（至少 " + fewest + " 单）。",
                    en + "No pair meets clearly more often than by chance (in at least " + fewest + " orders).");
        }
        PairTable.Row best = bundles.getFirst();
        String times = BigDecimal.valueOf(best.numbers().chance())
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        return new Note(
                zh + count(bundles.size()) + " 对值得做搭配，最多的是“" + best.first().title() + "”配“"
                        + best.second().title() + "”：" + count(best.both()) + " 单，是偶然的 " + times + " 倍。",
                en + count(bundles.size()) + " pairs are worth a bundle, first \""
                        + best.first().title() + "\" with \"" + best.second().title() + "\": " + count(best.both())
                        + " orders, " + times + " times chance.");
    }
}
