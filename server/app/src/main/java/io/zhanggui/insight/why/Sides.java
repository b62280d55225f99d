package io.zhanggui.insight.why;

import io.zhanggui.stats.cause.Explained;
import java.time.LocalDate;
import java.util.List;

/** Sums over the days of both periods that count, the earlier brought to as many days as the later. */
final class Sides {

    private final int[] early;
    private final int[] late;
    private final double scale;

    Sides(WhyFacts facts, Explained explained) {
        early = places(facts, explained.countedBefore());
        late = places(facts, explained.countedNow());
        scale = (double) late.length / early.length;
    }

    double before(double... values) {
        double sum = 0;
        for (int place : early) {
            sum += values[place];
        }
        return sum * scale;
    }

    double now(double... values) {
        double sum = 0;
        for (int place : late) {
            sum += values[place];
        }
        return sum;
    }

    double scale() {
        return scale;
    }

    private static int[] places(WhyFacts facts, List<LocalDate> days) {
        DayValues all = new DayValues(facts.read());
        return days.stream().mapToInt(all::place).toArray();
    }
}
