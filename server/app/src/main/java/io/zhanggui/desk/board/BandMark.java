package io.zhanggui.desk.board;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a value, with who says so; bands of several origins stand beside each other. */
public record BandMark(String level, String zh, String en, String originZh, String originEn) {

    /** One of each origin that judges the metric; none where there is no value. */
    public static List<BandMark> of(MetricDefinition metric, @Nullable BigDecimal value) {
        return value == null
                ? List.of()
                : metric.bandsOf(value).stream().map(BandMark::of).toList();
    }

    private static BandMark of(Band band) {
        return new BandMark(
                band.level().name().toLowerCase(Locale.ROOT),
                band.level().zh(),
                band.level().en(),
                band.origin().spoken().zh(),
                band.origin().spoken().en());
    }
}
