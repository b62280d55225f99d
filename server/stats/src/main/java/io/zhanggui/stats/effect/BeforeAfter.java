package io.zhanggui.stats.effect;

/**
 * The plain figure: means a period and treated unit before and during the treatment. Season, trend and market are all in
 * it; it is shown beside an estimate, never alone.
 *
 * @param relative change as a share of the mean before; 0 where that is 0
 */
public record BeforeAfter(double before, double during, double difference, double relative) {

    static BeforeAfter of(Panel panel, Intervention intervention) {
        double before = 0;
        double during = 0;
        for (int unit : intervention.treated()) {
            before += Means.of(panel.values()[unit], 0, intervention.start());
            during += Means.of(panel.values()[unit], intervention.start(), intervention.end());
        }
        before /= intervention.treated().size();
        during /= intervention.treated().size();
        double difference = during - before;
        return new BeforeAfter(before, during, difference, before == 0 ? 0 : difference / before);
    }
}
