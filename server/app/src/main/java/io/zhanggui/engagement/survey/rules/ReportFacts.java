package io.zhanggui.engagement.survey.rules;

import io.zhanggui.engagement.ShopFindings.Findings;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.shared.Period;
import java.util.List;

/**
 * What a diagnosis report is written from.
 *
 * @param claims what was said beside what the data say
 * @param unknown questions of which the data say nothing
 * @param metrics the metrics of the claims
 */
public record ReportFacts(
        Period period, List<OfShop> shops, List<Claim> claims, List<Question> unknown, List<MetricDefinition> metrics) {

    /** What was found of one shop, by its number. */
    public record OfShop(String shop, Findings findings) {}
}
