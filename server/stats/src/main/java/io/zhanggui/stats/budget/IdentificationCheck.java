package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.budget.WeeklyData.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;

/**
 * Whether the history can tell the curves at all, before any fit: enough weeks, spend that moves by itself, channels that do
 * not move together.
 */
final class IdentificationCheck {

    /** Residual deviation of the spend over its mean below which it hardly varies. */
    static final double LEAST_VARIATION = 0.10;

    /** Variance inflation above which channels move together (Belsley, Kuh and Welsch 1980 call 10 harmful). */
    static final double MOST_INFLATION = 10;

    private static final int LEAST_WEEKS = 52;
    private static final int WEEKS_EACH_CHANNEL = 12;

    private final WeeklyData data;
    private final Residuals residuals;
    private final double worth;

    IdentificationCheck(WeeklyData data, Residuals residuals, double worth) {
        this.data = data;
        this.residuals = residuals;
        this.worth = worth;
    }

    Optional<Doubt> findDoubt() {
        int needed = Math.max(
                LEAST_WEEKS,
                residuals.size() + WEEKS_EACH_CHANNEL * data.channels().size());
        if (data.weeks() < needed) {
            return Optional.of(new Doubt(
                    Reason.TOO_LITTLE_DATA,
                    "只有 %d 周，%d 个渠道与 %d 个控制项至少需要 %d 周"
                            .formatted(data.weeks(), data.channels().size(), residuals.size() - 1, needed),
                    "%d weeks; %d channels and %d controls need at least %d"
                            .formatted(data.weeks(), data.channels().size(), residuals.size() - 1, needed)));
        }
        double[] moved = residuals.of(data.response());
        if (Residuals.norm(moved) <= 1e-9 * Residuals.norm(data.response())) {
            return Optional.of(new Doubt(
                    Reason.NO_VARIANCE,
                    "除去趋势、季节与控制项后，响应没有变化",
                    "the response does not move once trend, season and controls are taken out"));
        }
        List<Fault> faults = faults();
        return faults.isEmpty() ? Optional.empty() : Optional.of(doubt(faults, deviation(moved)));
    }

    /** The channels whose spend by itself does not let their curves be told, each with its own doubt. */
    Map<String, Doubt> doubts() {
        double deviation = deviation(residuals.of(data.response()));
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        for (Fault fault : faults()) {
            doubts.put(fault.channel().name(), doubt(List.of(fault), deviation));
        }
        return doubts;
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        still(faults);
        if (faults.isEmpty()) {
            together(faults);
        }
        return faults;
    }

    private double deviation(double[] moved) {
        return Residuals.norm(moved) / Math.sqrt(Math.max(1, data.weeks() - residuals.size()));
    }

    private record Fault(Column channel, String zh, String en) {}

    private void still(List<Fault> faults) {
        for (Column channel : data.channels()) {
            double mean = mean(channel.values());
            double own = Residuals.norm(residuals.of(channel.values())) / Math.sqrt(data.weeks());
            if (!(own >= LEAST_VARIATION * mean) || mean == 0) {
                double percent = mean == 0 ? 0 : 100 * own / mean;
                faults.add(new Fault(
                        channel,
                        "“%s”的花费除去季节与控制项后只波动 %.1f%%（需 10%%）".formatted(channel.name(), percent),
                        "the spend of %s moves by %.1f %% once season and controls are taken out (10 %% needed)"
                                .formatted(channel.name(), percent)));
            }
        }
    }

    private void together(List<Fault> faults) {
        int count = data.channels().size();
        double[][] columns = new double[count][];
        for (int i = 0; i < count; i++) {
            columns[i] = residuals.of(data.channels().get(i).values());
        }
        for (int i = 0; i < count && count > 1; i++) {
            double inflation = inflation(columns, i);
            if (inflation > MOST_INFLATION) {
                Column channel = data.channels().get(i);
                String partner = data.channels().get(closest(columns, i)).name();
                faults.add(new Fault(
                        channel,
                        "“%s”与其他渠道同涨同跌（方差膨胀 %.0f，最像“%s”）".formatted(channel.name(), inflation, partner),
                        "%s moves together with other channels (variance inflation %.0f, most like %s)"
                                .formatted(channel.name(), inflation, partner)));
            }
        }
    }

    private static double inflation(double[][] columns, int which) {
        double[][] others = new double[columns[which].length][columns.length - 1];
        for (int t = 0; t < others.length; t++) {
            for (int i = 0, j = 0; i < columns.length; i++) {
                if (i != which) {
                    others[t][j++] = columns[i][t] / Math.max(1e-300, Residuals.norm(columns[i]));
                }
            }
        }
        var solver = new QRDecomposition(new Array2DRowRealMatrix(others, false), 1e-10).getSolver();
        if (!solver.isNonSingular()) {
            return 1;
        }
        var target = new org.hipparchus.linear.ArrayRealVector(columns[which]);
        double rest = target.subtract(new Array2DRowRealMatrix(others, false).operate(solver.solve(target)))
                .getNorm();
        double share = rest / target.getNorm();
        return 1 / Math.max(1e-12, share * share);
    }

    private static int closest(double[][] columns, int which) {
        int best = which == 0 ? 1 : 0;
        double most = -1;
        for (int i = 0; i < columns.length; i++) {
            double cosine = Math.abs(Residuals.dot(columns[i], columns[which])) / Residuals.norm(columns[i]);
            if (i != which && cosine > most) {
                most = cosine;
                best = i;
            }
        }
        return best;
    }

    private Doubt doubt(List<Fault> faults, double deviation) {
        List<IdentifyingTest> tests = faults.stream()
                .map(fault -> IdentifyingTest.plan(
                        fault.channel().name(), deviation, mean(fault.channel().values()), worth))
                .toList();
        return new Doubt(
                Reason.NOT_IDENTIFIED,
                faults.stream().map(Fault::zh).collect(Collectors.joining("；")) + "。可做的试验："
                        + tests.stream().map(IdentifyingTest::zh).collect(Collectors.joining("；")),
                faults.stream().map(Fault::en).collect(Collectors.joining("; ")) + ". A test that would tell: "
                        + tests.stream().map(IdentifyingTest::en).collect(Collectors.joining("; ")));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
