package io.zhanggui.stats.forecast.season;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Another method on the series without its seasons, whose last turn is put back.
 *
 * <p>Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", section 5.7. Standard errors are the
 * inner method's. Failure: as {@link MultipleSeasons} and the inner method. Example: with {@code Naive} inside, a pure
 * season goes on as it was.
 */
public final class SeasonallyAdjusted implements ForecastMethod {

    private final ForecastMethod inner;
    private final int[] periods;

    public SeasonallyAdjusted(ForecastMethod inner, int... periods) {
        this.inner = inner;
        this.periods = periods.clone();
    }

    @Override
    public String name() {
        return "STL+" + inner.name();
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        return MultipleSeasons.decompose(history.values(), periods)
                .flatMap(parts -> inner.fit(history.with(parts.adjusted()).withoutSeason())
                        .map(model -> new Reseasoned(model, lastTurns(parts, history.size()), periods)));
    }

    private List<double[]> lastTurns(Decomposition parts, int size) {
        int[] usable = Arrays.stream(periods)
                .filter(period -> period > 1 && 2 * period <= size)
                .distinct()
                .sorted()
                .toArray();
        return IntStream.range(0, usable.length)
                .mapToObj(which -> Arrays.copyOfRange(parts.seasons().get(which), size - usable[which], size))
                .toList();
    }

    private record Reseasoned(FittedModel model, List<double[]> turns, int[] periods) implements FittedModel {

        @Override
        public String name() {
            return "STL+" + model.name();
        }

        @Override
        public ForecastMethod chosen() {
            return new SeasonallyAdjusted(model.chosen(), periods);
        }

        @Override
        public double[] means(int horizon) {
            double[] means = model.means(horizon);
            for (double[] turn : turns) {
                for (int step = 0; step < horizon; step++) {
                    means[step] += turn[step % turn.length];
                }
            }
            return means;
        }

        @Override
        public double learned() {
            return model.learned()
                    + turns.stream().mapToInt(turn -> turn.length - 1).sum();
        }

        @Override
        public double[] standardErrors(int horizon) {
            return model.standardErrors(horizon);
        }
    }
}
