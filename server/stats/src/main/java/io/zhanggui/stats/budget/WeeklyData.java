package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weeks of figures, all columns of one length, oldest first.
 *
 * @param response what is to be explained, such as sales in yuan
 * @param channels spend by channel, in yuan, none negative
 * @param controls whatever else moves the response: price, festivals, competitors
 */
public record WeeklyData(double[] response, List<Column> channels, List<Column> controls) {

    /** A named column. */
    public record Column(String name, double[] values) {}

    private static final double WEEKS_A_YEAR = 365.25 / 7;

    public WeeklyData {
        channels = List.copyOf(channels);
        controls = List.copyOf(controls);
        for (Column column : concat(channels, controls)) {
            if (column.values().length != response.length) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.values().length + " weeks, not " + response.length);
            }
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("no channel");
        }
    }

    public int weeks() {
        return response.length;
    }

    /** The same with a level, a straight trend and so many waves of the year among the controls. */
    public WeeklyData withTrendAndSeason(int waves) {
        List<Column> more = new ArrayList<>(controls);
        more.add(column("趋势", t -> t / (double) Math.max(1, weeks())));
        for (int wave = 1; wave <= waves; wave++) {
            double speed = 2 * Math.PI * wave / WEEKS_A_YEAR;
            more.add(column("季节正弦" + wave, t -> Math.sin(speed * t)));
            more.add(column("季节余弦" + wave, t -> Math.cos(speed * t)));
        }
        return new WeeklyData(response, channels, more);
    }

    private Column column(String name, java.util.function.IntToDoubleFunction values) {
        double[] column = new double[weeks()];
        java.util.Arrays.setAll(column, values);
        return new Column(name, column);
    }

    Optional<Doubt> findDoubt() {
        for (Column column : concat(List.of(new Column("response", response)), concat(channels, controls))) {
            for (double value : column.values()) {
                if (!(Math.abs(value) < 1e15)) {
                    return doubt(column.name(), value, "须为绝对值小于 1e15 的有限数", "finite numbers below 1e15 are needed");
                }
            }
        }
        for (Column channel : channels) {
            for (double value : channel.values()) {
                if (value < 0) {
                    return doubt(channel.name(), value, "花费不能为负", "spend cannot be negative");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Doubt> doubt(String name, double value, String zh, String en) {
        return Optional.of(new Doubt(
                Reason.OUT_OF_DOMAIN,
                "“%s”含有 %s，%s".formatted(name, value, zh),
                "%s holds %s; %s".formatted(name, value, en)));
    }

    private static List<Column> concat(List<Column> first, List<Column> second) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
