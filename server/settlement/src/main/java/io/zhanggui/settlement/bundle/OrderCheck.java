package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.orders.OrderMeasures;
import io.zhanggui.settlement.orders.OrderRows;
import io.zhanggui.settlement.orders.OrderSums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Adds the order rows of a bundle up again and compares them with its computed facts, row by row. */
final class OrderCheck {

    /** After these, others are only counted. */
    private static final int MOST_NAMED = 100;

    private final TreeMap<String, byte[]> files;
    private final Differences differences;

    OrderCheck(TreeMap<String, byte[]> files, Differences differences) {
        this.files = files;
        this.differences = differences;
    }

    /** How many facts were found to be such sums; none where the bundle carries no orders. */
    int check() {
        byte[] orders = files.get(BundleFiles.ORDERS);
        if (orders == null) {
            return 0;
        }
        byte[] measures = files.getOrDefault(BundleFiles.MEASURES, new byte[0]);
        if (!Arrays.equals(measures, OrderMeasures.released())) {
            differences.add(
                    "file:" + BundleFiles.MEASURES,
                    "",
                    "",
                    new Words(
                            "订单加总的口径不是随结算规则发布的那一份",
                            "which sum is which measure is not what was released with the settlement rules"));
        }
        try {
            OrderSums sums = new OrderSums(new OrderRows(orders), OrderMeasures.read(measures));
            return FactReader.read(files.getOrDefault(BundleFiles.FACTS, new byte[0]))
                    .facts()
                    .map(Facts::all)
                    .map(facts -> compare(facts, sums))
                    .orElse(0);
        } catch (IllegalArgumentException e) {
            differences.add(
                    "file:" + BundleFiles.ORDERS,
                    "",
                    String.valueOf(e.getMessage()),
                    new Words("订单明细或口径读不出来", "the order rows, or their measures, cannot be read"));
            return 0;
        }
    }

    private int compare(List<Fact> facts, OrderSums sums) {
        int same = 0;
        int differing = 0;
        for (Fact fact : facts) {
            Optional<BigFraction> again = fact.variant() == Variant.COMPUTED
                    ? sums.value(fact.metric(), fact.scope(), fact.span())
                    : Optional.empty();
            if (again.isPresent() && again.get().compareTo(fact.value()) == 0) {
                same++;
            } else if (again.isPresent()) {
                differing++;
                if (differing <= MOST_NAMED) {
                    name(fact, again.get());
                }
            }
        }
        if (differing > MOST_NAMED) {
            differences.add(
                    "orders",
                    String.valueOf(differing),
                    "",
                    new Words("与订单明细不符的数据行数", "how many facts differ from the order rows"));
        }
        return same;
    }

    private void name(Fact fact, BigFraction again) {
        differences.add(
                "orders:" + fact.metric() + " " + fact.scope() + " " + fact.span(),
                Fractions.shown(fact.value()),
                Fractions.shown(again),
                new Words(
                        "facts.csv 第 " + fact.line() + " 行与订单明细加出来的数不一致",
                        "line " + fact.line() + " of facts.csv is not what the order rows add up to"));
    }
}
