package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.ExperimentNumbers;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.PlannedSize;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.insight.experiment.Varied;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Experiments written down for tests: they start on the first of November 2026. */
final class Given {

    static final LocalDate START = LocalDate.of(2026, 11, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Given() {}

    static ExperimentNumbers proportion(ReadingMethod method, Integer... shares) {
        return new ExperimentNumbers(
                MetricKind.PROPORTION, Better.HIGHER, 0.10, null, 0.02, 0.05, 0.8, method, 1000, List.of(shares));
    }

    static ExperimentNumbers mean(ReadingMethod method, Better better) {
        return new ExperimentNumbers(MetricKind.MEAN, better, 100.0, 50.0, 10.0, 0.05, 0.8, method, 100, List.of(1, 1));
    }

    static ExperimentDesign design(ExperimentNumbers numbers, @Nullable BigDecimal cap) {
        List<String> names =
                List.of("原版", "新版", "三版", "四版").subList(0, numbers.shares().size());
        return new ExperimentDesign(
                "主图实验", "换成场景图更好卖", Varied.PICTURE, "支付转化率", "pay_conversion", "元", cap, names, numbers);
    }

    static Experiment running(ExperimentNumbers numbers) {
        return of(numbers, ExperimentState.RUNNING);
    }

    static Experiment of(ExperimentNumbers numbers, ExperimentState state) {
        PlannedSize size = new Planning(numbers).plan().get().size();
        return new Experiment(
                new ExperimentId(7),
                new AgencyId(1),
                new ShopId(2),
                UserId.LOCAL,
                state,
                design(numbers, null),
                size,
                Instant.EPOCH,
                state == ExperimentState.DRAFT ? null : START,
                state == ExperimentState.DRAFT ? null : Instant.EPOCH,
                null);
    }

    /** The same counts on every one of so many days: units and total of each variant in turn. */
    static List<DaySums> days(int count, long... unitsAndTotals) {
        List<DaySums> rows = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            for (int i = 0; i < unitsAndTotals.length; i += 2) {
                rows.add(row(day, i / 2, unitsAndTotals[i], unitsAndTotals[i + 1], 0));
            }
        }
        return rows;
    }

    static DaySums row(int day, int variant, long units, double total, double squares) {
        return new DaySums(
                START.plusDays(day),
                variant,
                new DaySums.Sums(
                        units,
                        BigDecimal.valueOf(total),
                        BigDecimal.valueOf(squares),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO));
    }
}
