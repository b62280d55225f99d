package io.zhanggui.insight.forecast;

import io.zhanggui.insight.forecast.ForecastAnswer.Known;
import io.zhanggui.insight.forecast.ForecastAnswer.LastYear;
import io.zhanggui.insight.forecast.ForecastAnswer.PastDay;
import io.zhanggui.insight.series.DailySeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the known past itself says. */
final class ForecastHistory {

    private static final int SHOWN_DAYS = 400;

    private ForecastHistory() {}

    static Known known(DailySeries past) {
        List<LocalDate> unknown = new ArrayList<>();
        for (int day = 0; day < past.values().length; day++) {
            if (Double.isNaN(past.values()[day])) {
                unknown.add(past.day(day));
            }
        }
        return new Known(past.from(), past.day(past.values().length - 1), past.known(), unknown);
    }

    static List<PastDay> shown(DailySeries past) {
        List<PastDay> days = new ArrayList<>();
        for (int day = Math.max(0, past.values().length - SHOWN_DAYS); day < past.values().length; day++) {
            double value = past.values()[day];
            days.add(new PastDay(past.day(day), Double.isNaN(value) ? null : value));
        }
        return days;
    }

    /** The same days of the year before, where all of them are known. */
    static @Nullable LastYear lastYear(DailySeries past, LocalDate first, LocalDate last, boolean means, double ahead) {
        LocalDate from = first.minusYears(1);
        LocalDate to = last.minusYears(1);
        double sum = sum(past, from, to);
        if (Double.isNaN(sum) || sum == 0) {
            return null;
        }
        double value = means ? sum / (to.toEpochDay() - from.toEpochDay() + 1) : sum;
        return new LastYear(from, to, value, ahead / value - 1);
    }

    /** NaN where a day is not known. */
    static double sum(DailySeries series, LocalDate from, LocalDate to) {
        double sum = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            sum += series.on(day);
        }
        return sum;
    }
}
