package io.zhanggui.insight.stock;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.insight.stock.StockAnswer.DemandTold;
import io.zhanggui.insight.stock.StockQuestion.DemandBelief;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.Demand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads demand, and asks the engine what follows. */
@Component
final class StockMethod implements StudyMethod<StockQuestion> {

    private static final int PAST_DAYS = 730;

    /** Normal quantile of nine in ten (Φ⁻¹(0.9)): a range said as "once below, once above in ten" spans two of them. */
    private static final double NINE_IN_TEN = 1.2815515655446004;

    private final SeriesReader series;
    private final Clock clock;

    StockMethod(SeriesReader series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.STOCK;
    }

    @Override
    public Class<StockQuestion> question() {
        return StockQuestion.class;
    }

    /** A distribution and how it was come by. */
    record Believed(Demand demand, DemandTold told) {}

    @Override
    public Estimate<StockAnswer> answer(Scope scope, StockQuestion question, StudyProgress progress) {
        Estimate<Believed> believed =
                question.demand().item() == null ? stated(question.demand()) : past(scope, question.demand());
        progress.report(0.5, "比较各种数量", "comparing quantities");
        return believed.flatMap(demand -> StockOutcome.of(question, demand));
    }

    private static Estimate<Believed> stated(DemandBelief belief) {
        double low = Objects.requireNonNull(belief.low());
        double high = Objects.requireNonNull(belief.high());
        double mean = (low + high) / 2;
        double deviation = (high - low) / (2 * NINE_IN_TEN);
        // A normal would put weight below zero where the range is wide.
        boolean wide = mean < 3 * deviation;
        Estimate<Demand> demand = wide ? Demand.gamma(mean, deviation) : Demand.normal(mean, deviation);
        return demand.map(known -> new Believed(
                known,
                new DemandTold(
                        wide ? "gamma" : "normal",
                        "range",
                        mean,
                        deviation,
                        known.quantile(0.1),
                        known.quantile(0.5),
                        known.quantile(0.9),
                        null,
                        null)));
    }

    private Estimate<Believed> past(Scope scope, DemandBelief belief) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Period period = new Period(today.minusDays(PAST_DAYS), today);
        String item = Objects.requireNonNull(belief.item());
        Map<String, DailySeries> items = series.readBy(scope, "item_units", period, "item");
        DailySeries units = items.get(item);
        if (units == null || units.trimmed().isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "最近两年的商品排行里没有商品 %s 的支付件数".formatted(item),
                    "the item reports of the last two years hold no units of item %s".formatted(item));
        }
        DailySeries known = units.trimmed();
        return PastDemand.of(known, Objects.requireNonNull(belief.days()))
                .map(seen -> new Believed(
                        seen.demand(),
                        new DemandTold(
                                seen.model(),
                                "item",
                                seen.mean(),
                                seen.deviation(),
                                seen.demand().quantile(0.1),
                                seen.demand().quantile(0.5),
                                seen.demand().quantile(0.9),
                                seen.windows(),
                                known.period())));
    }
}
