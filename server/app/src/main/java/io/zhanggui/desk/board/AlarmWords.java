package io.zhanggui.desk.board;

import io.zhanggui.desk.rules.Alarm;
import io.zhanggui.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alarm in a sentence. */
public final class AlarmWords {

    private AlarmWords() {}

    /**
     * Says which number, how much, and by whose word or against what.
     *
     * @param before the value it is compared with; null where there is none
     * @param change the fraction of it by which the number moved; null where nothing is compared
     */
    public static Phrase of(
            Alarm alarm,
            MetricDefinition metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable String change,
            Phrase comparison,
            List<BandMark> bands) {
        Phrase figure = Spoken.figure(value, metric.unit());
        return switch (alarm) {
            case UNKNOWN -> new Phrase(metric.zh() + "没有数据", "no data of " + metric.en());
            case POOR -> poor(metric, figure, bands);
            case FELL_BACK -> {
                Phrase moved = moved(metric, value, before, change, comparison);
                yield new Phrase(
                        metric.zh() + " " + figure.zh() + "，" + moved.zh(),
                        metric.en() + " " + figure.en() + ", " + moved.en());
            }
        };
    }

    private static Phrase poor(MetricDefinition metric, Phrase figure, List<BandMark> bands) {
        BandMark low = bands.stream()
                .filter(band -> "low".equals(band.level()))
                .findFirst()
                .orElseThrow();
        return new Phrase(
                metric.zh() + " " + figure.zh() + "，" + low.zh() + "（" + low.originZh() + "）",
                metric.en() + " " + figure.en() + ": " + low.en() + " (" + low.originEn() + ")");
    }

    private static Phrase moved(
            MetricDefinition metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable String change,
            Phrase comparison) {
        return value == null || before == null || change == null
                ? Spoken.moved("0", comparison)
                : Spoken.moved(metric.unit(), value, before, change, comparison);
    }
}
