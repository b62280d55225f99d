package io.zhanggui.insight.customer;

import io.zhanggui.insight.customer.CustomerAnswer.Segment;
import io.zhanggui.stats.customer.Rfm;
import io.zhanggui.stats.customer.RfmCustomer;
import io.zhanggui.stats.customer.RfmScore;
import io.zhanggui.stats.customer.RfmSegment;
import io.zhanggui.warehouse.BuyerTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Buyers in the eight groups of recency, frequency and money, with what is expected of each group. */
final class Segments {

    private Segments() {}

    /** The groups that have buyers, in the order of the rules; none where there are too few for quintiles. */
    static List<Segment> of(BuyerTable table, @Nullable BuyerScores scores) {
        List<RfmCustomer> customers = new ArrayList<>(table.size());
        for (int i = 0; i < table.size(); i++) {
            customers.add(new RfmCustomer(
                    "", table.age()[i] - table.lastAfter()[i], table.purchases()[i], table.totalFen()[i] / 100.0));
        }
        List<RfmSegment> rules = RfmSegment.standard();
        List<RfmScore> found = Rfm.quintiles(customers, rules).find().orElse(List.of());
        Map<RfmSegment, Sums> sums = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            int buyer = i;
            found.get(i)
                    .segment()
                    .ifPresent(rule ->
                            sums.computeIfAbsent(rule, first -> new Sums()).add(table, scores, buyer));
        }
        return rules.stream()
                .filter(sums::containsKey)
                .map(rule -> Objects.requireNonNull(sums.get(rule)).told(rule, scores))
                .toList();
    }

    private static final class Sums {
        private long buyers;
        private long fen;
        private double alive;
        private double returning;
        private double purchases;
        private double value;

        void add(BuyerTable table, @Nullable BuyerScores scores, int buyer) {
            buyers++;
            fen += table.totalFen()[buyer];
            if (scores != null) {
                alive += scores.chanceAlive()[buyer];
                returning += scores.returning()[buyer];
                purchases += scores.purchases()[buyer];
                value += scores.value() == null ? 0 : scores.value()[buyer];
            }
        }

        Segment told(RfmSegment rule, @Nullable BuyerScores scores) {
            SegmentAdvice advice = SegmentAdvice.of(rule.code());
            return new Segment(
                    rule.code(),
                    rule.zh(),
                    rule.en(),
                    advice.zh(),
                    advice.en(),
                    buyers,
                    ExactYuan.of(fen),
                    scores == null ? null : alive / buyers,
                    scores == null ? null : returning,
                    scores == null ? null : purchases,
                    scores == null || scores.value() == null ? null : value);
        }
    }
}
