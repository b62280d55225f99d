package io.zhanggui.desk.people;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Concentration;
import io.zhanggui.stats.customer.Rfm;
import io.zhanggui.stats.customer.RfmCustomer;
import io.zhanggui.stats.customer.RfmScore;
import io.zhanggui.stats.customer.RfmSegment;
import io.zhanggui.stats.customer.RfmThresholds;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.BuyerTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores buyers by their histories. */
@Component
public class BuyerValues {

    private static final int SCORES = 5;

    /** Days since, days of purchase, yuan kept: one purchase alone is the lowest frequency. */
    private static final RfmThresholds LIMITS = new RfmThresholds(
            List.of(30.0, 60.0, 90.0, 180.0), List.of(2.0, 3.0, 4.0, 6.0), List.of(100.0, 200.0, 500.0, 1000.0));

    private final BuyerHistories histories;

    BuyerValues(BuyerHistories histories) {
        this.histories = histories;
    }

    /** How figures become scores. */
    public enum Scoring {
        /** By limits that stay the same from month to month. */
        LIMITS,
        /** By fifths of the buyers; equals get equal scores. */
        QUINTILES
    }

    /** The value of the buyers of a period. */
    public BuyerValue of(Scope scope, Period period, Scoring scoring) {
        BuyerTable table = histories.read(scope, period, null);
        List<RfmCustomer> customers = customers(table);
        List<RfmSegment> rules = RfmSegment.standard();
        Estimate<List<RfmScore>> scores = switch (scoring) {
            case LIMITS -> Rfm.thresholds(customers, LIMITS, rules);
            case QUINTILES -> Rfm.quintiles(customers, rules);
        };
        List<Scored> scored = new ArrayList<>();
        List<RfmScore> found = scores.find().orElse(List.of());
        for (int i = 0; i < found.size(); i++) {
            scored.add(new Scored(customers.get(i), found.get(i), table.totalFen()[i]));
        }
        return new BuyerValue(
                period,
                table.size(),
                table.ordersWithoutBuyer(),
                IntStream.of(table.purchases()).filter(count -> count > 1).count(),
                scores.findDoubt()
                        .map(doubt -> new Note(doubt.zh(), doubt.en()))
                        .orElse(null),
                cells(scored),
                thresholds(scored),
                groups(scored, rules),
                curve(table));
    }

    private record Scored(RfmCustomer customer, RfmScore score, long fen) {}

    private static List<RfmCustomer> customers(BuyerTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(i -> new RfmCustomer(
                        "", table.age()[i] - table.lastAfter()[i], table.purchases()[i], table.totalFen()[i] / 100.0))
                .toList();
    }

    private static List<BuyerValue.Cell> cells(List<Scored> scored) {
        List<BuyerValue.Cell> cells = new ArrayList<>();
        var byCell = scored.stream()
                .collect(Collectors.groupingBy(
                        each -> each.score().recency() * 10 + each.score().frequency()));
        for (int recency = SCORES; recency >= 1; recency--) {
            for (int frequency = 1; frequency <= SCORES; frequency++) {
                List<Scored> of = byCell.get(recency * 10 + frequency);
                if (of != null) {
                    cells.add(cell(recency, frequency, of));
                }
            }
        }
        return cells;
    }

    private static BuyerValue.Cell cell(int recency, int frequency, List<Scored> of) {
        return new BuyerValue.Cell(
                recency,
                frequency,
                of.size(),
                yuan(of),
                mean(of, each -> each.customer().frequency()),
                mean(of, each -> each.customer().recency()),
                mean(of, each -> each.customer().monetary()),
                mean(of, each -> each.score().monetary()));
    }

    private static double mean(List<Scored> of, ToDoubleFunction<Scored> figure) {
        return of.stream().mapToDouble(figure).average().orElse(0);
    }

    private static String yuan(List<Scored> of) {
        return BigDecimal.valueOf(of.stream().mapToLong(Scored::fen).sum(), 2).toPlainString();
    }

    private static List<BuyerValue.Threshold> thresholds(List<Scored> scored) {
        List<BuyerValue.Threshold> all = new ArrayList<>();
        add(
                all,
                "recency",
                scored,
                each -> each.score().recency(),
                each -> each.customer().recency());
        add(
                all,
                "frequency",
                scored,
                each -> each.score().frequency(),
                each -> each.customer().frequency());
        add(
                all,
                "money",
                scored,
                each -> each.score().monetary(),
                each -> each.customer().monetary());
        return all;
    }

    private static void add(
            List<BuyerValue.Threshold> all,
            String dimension,
            List<Scored> scored,
            ToIntFunction<Scored> score,
            ToDoubleFunction<Scored> figure) {
        for (int wanted = SCORES; wanted >= 1; wanted--) {
            int of = wanted;
            var figures = scored.stream()
                    .filter(each -> score.applyAsInt(each) == of)
                    .mapToDouble(figure)
                    .summaryStatistics();
            if (figures.getCount() > 0) {
                all.add(new BuyerValue.Threshold(
                        dimension, of, figures.getMin(), figures.getMax(), figures.getCount()));
            }
        }
    }

    private static List<BuyerValue.Group> groups(List<Scored> scored, List<RfmSegment> rules) {
        var byRule = scored.stream()
                .filter(each -> each.score().segment().isPresent())
                .collect(Collectors.groupingBy(each -> each.score().segment().orElseThrow()));
        return rules.stream()
                .filter(byRule::containsKey)
                .map(rule -> {
                    List<Scored> of = byRule.getOrDefault(rule, List.of());
                    return new BuyerValue.Group(rule.code(), rule.zh(), rule.en(), of.size(), yuan(of));
                })
                .toList();
    }

    private static BuyerValue.@Nullable Curve curve(BuyerTable table) {
        double[] yuan = IntStream.range(0, table.size())
                .mapToDouble(i -> table.totalFen()[i] / 100.0)
                .toArray();
        return Concentration.of(yuan)
                .map(found -> new BuyerValue.Curve(
                        IntStream.rangeClosed(0, 100)
                                .mapToObj(share -> found.shareOfBest(share / 100.0))
                                .toList(),
                        found.gini(),
                        found.shareOfBest(0.2),
                        found.customersThatMake(0.8)))
                .find()
                .orElse(null);
    }
}
