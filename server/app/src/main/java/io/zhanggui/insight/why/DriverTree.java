package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.DriverTold;
import io.zhanggui.insight.why.WhyAnswer.SplitTold;
import io.zhanggui.insight.why.WhyFacts.Basis;
import io.zhanggui.stats.attribution.Decomposition;
import io.zhanggui.stats.attribution.Driver;
import io.zhanggui.stats.attribution.ShapleyDecomposition;
import io.zhanggui.stats.cause.Explained;
import io.zhanggui.stats.cause.ShopDays;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole change by its factors: visitors × conversion × what a buyer pays, then the kept share and the share left of
 * costs where they are asked about. Shapley values, so that they sum to the change; each is split further by {@link
 * DriverSplits}.
 */
final class DriverTree {

    private final WhyFacts facts;
    private final Explained explained;
    private final Sides sides;
    private final List<Factor> factors = new ArrayList<>();

    private record Factor(String key, @Nullable String metric, String unit, double before, double now) {

        /** Days of a period add up only where a buyer counts once a day; the metric's own number counts each once in all. */
        @Nullable
        String source() {
            return key.equals("value") ? "reported" : null;
        }
    }

    DriverTree(WhyFacts facts, Explained explained) {
        this.facts = facts;
        this.explained = explained;
        this.sides = new Sides(facts, explained);
        ShopDays shop = facts.shop();
        if (facts.basis() == Basis.orders) {
            double[] orders = shop.cells().getFirst().buyers();
            count("orders", "orders_paid", orders);
            quotient("order_value", "order_value", "yuan", shop.paid(), orders);
        } else {
            count("visitors", facts.counted() ? "item_visitors" : null, facts.visitors());
            quotient(
                    "conversion",
                    facts.counted() ? "pay_conversion" : null,
                    "percent",
                    facts.buyers(),
                    facts.visitors());
            quotient("value", "buyer_value", "yuan", shop.paid(), facts.buyers());
        }
        if (!facts.metric().key().equals("pay_amount")) {
            quotient("refunds", "refund_rate", "percent", shop.kept(), shop.paid());
            if (!facts.metric().key().equals("kept_amount")) {
                quotient("costs", "gross_margin", "percent", shop.net(), shop.kept());
            }
        }
    }

    private void count(String key, @Nullable String metric, double[] values) {
        factors.add(new Factor(key, metric, "count", sides.before(values), sides.now(values)));
    }

    private void quotient(String key, @Nullable String metric, String unit, double[] above, double[] below) {
        double early = sides.before(below);
        double late = sides.now(below);
        double before = early != 0 ? sides.before(above) / early : 0;
        double now = late != 0 ? sides.now(above) / late : 0;
        factors.add(new Factor(key, metric, unit, early != 0 ? before : now, late != 0 ? now : before));
    }

    /** The factors in order; empty where the engine cannot part the change. */
    List<DriverTold> told() {
        List<Driver> leaves = new ArrayList<>();
        factors.forEach(one -> leaves.add(new Driver.Leaf(one.key(), one.before(), one.now())));
        Driver product = new Driver.Product("amount", leaves);
        double gapBefore = explained.before() - product.before();
        double gapNow = explained.now() - product.after();
        Driver root = new Driver.Sum("all", List.of(product, new Driver.Leaf("gap", gapBefore, gapNow)));
        return ShapleyDecomposition.of(root).find().map(this::told).orElse(List.of());
    }

    private List<DriverTold> told(Decomposition parted) {
        double[] raw = parted.contributions().stream()
                .mapToDouble(contribution -> contribution.amount())
                .toArray();
        double[] amounts = ExactYuan.parts(raw, explained.change());
        DriverSplits splits = new DriverSplits(facts, sides);
        List<DriverTold> told = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Factor one = factors.get(i);
            double change = one.now() - one.before();
            double weight = change == 0 ? 0 : raw[i] / change;
            List<SplitTold> of = splits.of(one.key(), weight, amounts[i]);
            told.add(new DriverTold(
                    one.key(), one.metric(), one.source(), one.unit(), one.before(), one.now(), amounts[i], of));
        }
        double gap = amounts[factors.size()];
        if (gap != 0) {
            told.add(new DriverTold("unassigned", null, null, "yuan", gapBefore(), gapNow(), gap, List.of()));
        }
        return told;
    }

    private double gapBefore() {
        return explained.before() - factors.stream().mapToDouble(Factor::before).reduce(1, (a, b) -> a * b);
    }

    private double gapNow() {
        return explained.now() - factors.stream().mapToDouble(Factor::now).reduce(1, (a, b) -> a * b);
    }
}
