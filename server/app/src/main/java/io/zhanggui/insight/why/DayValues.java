package io.zhanggui.insight.why;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;

/** Metrics laid out by day over one period. */
final class DayValues {

    private final Period period;

    DayValues(Period period) {
        this.period = period;
    }

    int days() {
        return (int) period.days();
    }

    int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(period.from(), day);
    }

    double[] zeros() {
        return new double[days()];
    }

    boolean[] all() {
        boolean[] all = new boolean[days()];
        Arrays.fill(all, true);
        return all;
    }

    /** Adds an answer by day to the values of the days. */
    void add(MetricAnswer answer, double[] into) {
        each(answer, row -> add(row, into));
    }

    void add(MetricRow row, double[] into) {
        BigDecimal value = row.value();
        if (value != null) {
            into[place(row.period().from())] += value.doubleValue();
        }
    }

    static void each(MetricAnswer answer, Consumer<MetricRow> row) {
        answer.rows().forEach(row);
    }

    /** Takes away the days that the answer does not know. */
    void only(MetricAnswer answer, boolean[] known) {
        answer.missingDays().forEach(day -> known[place(day)] = false);
    }
}
