package io.zhanggui.engagement.optimise.rules;

import io.zhanggui.engagement.optimise.Chain;
import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a quarter's evaluation stands on.
 *
 * @param since first day of the service
 * @param days of the service within the quarter
 * @param unsettled settlement periods of the quarter that are not confirmed
 * @param adSpend as the platform states it; none where nobody loaded it
 * @param adMissing days of it that are not loaded
 * @param metric Chinese name of what effects are measured in
 * @param margin gross profit as a share of sales, as a fraction
 * @param untaken weak spots nobody takes up
 * @param papers which kinds of documents were issued
 */
public record EvaluationFacts(
        String client,
        Scope shops,
        Quarter quarter,
        LocalDate since,
        long days,
        List<Fee> fees,
        int unsettled,
        Optional<BigDecimal> adSpend,
        int adMissing,
        String metric,
        List<ShopEffect> effects,
        Optional<BigDecimal> margin,
        Value now,
        Value lastYear,
        List<Goal> goals,
        List<Chain.Link> links,
        List<Chain.Untaken> untaken,
        List<Fallbacks.Watched> fired,
        List<String> papers) {

    /** A settlement both sides confirmed; what the merchant pays, with tax. */
    public record Fee(String days, long fen, FigureRef source) {}

    /** What a study says of one shop; or why it says nothing. */
    public record ShopEffect(String shop, Optional<Returns.Daily> daily, String said, FigureRef study) {}

    /**
     * What a customer is worth.
     *
     * @param worth yuan of the first purchase and of a year after it, expected; none with the reason in {@code said}
     * @param customers first buyers in the quarter's months
     * @param back share of them that bought again in the month after, of the months for which that is over
     */
    public record Value(Optional<Double> worth, String said, long customers, Optional<Double> back, FigureRef study) {}

    /** How a KPI of the contract came out, as the statement says. */
    public record Goal(
            String name, String days, String target, String value, String verdict, boolean met, FigureRef source) {}
}
