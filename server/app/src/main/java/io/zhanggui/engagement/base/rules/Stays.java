package io.zhanggui.engagement.base.rules;

import io.zhanggui.engagement.ClientBase.Point;
import io.zhanggui.engagement.ClientBase.Survival;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.SurvivalCurve;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** How long clients stay. */
public final class Stays {

    static final int YEAR = 365;

    private static final double LEVEL = 0.95;

    private Stays() {}

    /**
     * One client's work.
     *
     * @param from its first day
     * @param ended the day it ended; null while it goes on
     */
    public record Stay(LocalDate from, @Nullable LocalDate ended) {

        double days(LocalDate today) {
            return Math.max(0, ChronoUnit.DAYS.between(from, ended == null ? today : ended));
        }
    }

    /** The survival of these clients; work that begins after {@code today} is left out. */
    public static Survival of(List<Stay> all, LocalDate today) {
        List<Stay> begun =
                all.stream().filter(stay -> !stay.from().isAfter(today)).toList();
        double[] days = begun.stream().mapToDouble(stay -> stay.days(today)).toArray();
        boolean[] left = new boolean[begun.size()];
        int gone = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = begun.get(i).ended() != null;
            gone += left[i] ? 1 : 0;
        }
        int longest = (int) DoubleStream.of(days).max().orElse(0);
        return switch (SurvivalCurve.of(days, left, LEVEL)) {
            case Estimate.Known<SurvivalCurve>(SurvivalCurve curve) ->
                new Survival(left.length, gone, longest, curve.survivalAt(YEAR).find(), points(curve));
            case Estimate.Unknown<SurvivalCurve> none -> new Survival(0, 0, 0, Optional.empty(), List.of());
        };
    }

    private static List<Point> points(SurvivalCurve curve) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 1));
        curve.steps().forEach(step -> points.add(new Point((int) step.time(), step.survival())));
        return points;
    }
}
