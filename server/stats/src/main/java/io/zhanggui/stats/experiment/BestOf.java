package io.zhanggui.stats.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * Which of several posteriors is the best, and what is lost by each choice; by quadrature, not by drawing.
 *
 * <p>Model: P(i best) = ∫ fᵢ ∏ⱼ≠ᵢ Fⱼ; the loss of choosing i is E[max] − E[i] with E[max] = Σᵢ ∫ x·fᵢ ∏ⱼ≠ᵢ Fⱼ. All
 * must be of one kind, beta or normal, so that they share a coordinate. Example: of two alike each is best with chance
 * 0.5, and for Beta(1, 1) twice the loss is 2/3 − 1/2 = 1/6.
 *
 * @param chances to be the best, in the order given; their sum is 1
 * @param losses expected where each is chosen, in the metric's unit
 */
public record BestOf(List<Double> chances, List<Double> losses) {

    public BestOf {
        chances = List.copyOf(chances);
        losses = List.copyOf(losses);
    }

    public static BestOf of(List<? extends Posterior> posteriors) {
        if (posteriors.isEmpty()
                || posteriors.stream().map(Object::getClass).distinct().count() > 1) {
            throw new IllegalArgumentException("not of one kind: " + posteriors);
        }
        return ofTables(posteriors.stream().map(PosteriorTable::new).toList());
    }

    static BestOf ofTables(List<PosteriorTable> tables) {
        double[] breaks = tables.stream()
                .flatMapToDouble(table -> Arrays.stream(table.breaks()))
                .sorted()
                .distinct()
                .toArray();
        Sums sums = new Sums(tables);
        for (int panel = 0; panel + 1 < breaks.length; panel++) {
            double half = (breaks[panel + 1] - breaks[panel]) / 2;
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                sums.add(breaks[panel] + half * (1 + GaussLegendre.NODES[i]), half * GaussLegendre.WEIGHTS[i]);
            }
        }
        return sums.result();
    }

    /** The integrals as they grow. */
    private static final class Sums {

        private final List<PosteriorTable> tables;
        private final double[] chances;
        private final double[] densities;
        private final double[] below;
        private double excess;
        private final double reference;

        Sums(List<PosteriorTable> tables) {
            this.tables = tables;
            int count = tables.size();
            chances = new double[count];
            densities = new double[count];
            below = new double[count + 1];
            reference = tables.stream()
                    .mapToDouble(table -> table.posterior().mean())
                    .max()
                    .orElseThrow();
        }

        void add(double coordinate, double weight) {
            double value = tables.getFirst().posterior().value(coordinate) - reference;
            below[0] = 1;
            double[] cumulative = new double[chances.length];
            for (int i = 0; i < chances.length; i++) {
                densities[i] = tables.get(i).density(coordinate);
                cumulative[i] = tables.get(i).cumulative(coordinate);
                below[i + 1] = below[i] * cumulative[i];
            }
            double above = 1;
            for (int i = chances.length - 1; i >= 0; i--) {
                double mass = weight * densities[i] * below[i] * above;
                chances[i] += mass;
                excess += value * mass;
                above *= cumulative[i];
            }
        }

        BestOf result() {
            double all = Arrays.stream(chances).sum();
            return new BestOf(
                    Arrays.stream(chances).map(chance -> chance / all).boxed().toList(),
                    tables.stream()
                            .map(table -> Math.max(
                                    0, excess + (reference - table.posterior().mean())))
                            .toList());
        }
    }
}
