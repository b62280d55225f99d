package io.zhanggui.stats.customer;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * R(t) = s ∫ ((α+t)/(α+u))^(r+x) ((β+t)/(β+u))^s du/(β+u) over all u ≥ t: the odds-like part of the Pareto/NBD chance
 * alive, tabulated over t for each x that many customers share.
 *
 * <p>The chance alive is 1 / (1 + q R(t_x) − R(T)) with q = ((α+T)/(α+t_x))^(r+x) ((β+T)/(β+t_x))^s. R lies between 0 and
 * 1, so the difference cannot cancel below the 1 it is added to.
 */
record FutureLeaving(ParetoNbd model, double x) {

    private static final double NEGLIGIBLE = 42;
    private static final double PANEL = 2;
    private static final GaussLegendre RULE = GaussLegendre.of(32);

    /** Tables over the logarithm of min(α, β) + t, from t = 0 to the oldest customer; x whose R is no use to tabulate lack. */
    static Map<Double, ChebyshevCurve> tables(ParetoNbd model, Map<Double, AgeRange> ranges, long sharedBy) {
        double smaller = Math.min(model.alpha(), model.beta());
        return ranges.entrySet().parallelStream()
                .filter(entry -> entry.getValue().customers() >= sharedBy)
                .map(entry -> Map.entry(
                        entry.getKey(),
                        new FutureLeaving(model, entry.getKey())
                                .table(smaller, entry.getValue().oldest())))
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
    }

    private Optional<ChebyshevCurve> table(double smaller, double oldest) {
        if (model.r() + model.s() + x < 0.1) {
            return Optional.empty();
        }
        return ChebyshevCurve.find(
                logarithm -> at(Math.max(0, Math.exp(logarithm) - smaller)),
                Math.log(smaller),
                Math.log(smaller + oldest));
    }

    double at(double time) {
        double alpha = model.alpha() + time;
        double beta = model.beta() + time;
        double smaller = Math.min(alpha, beta);
        double width = PANEL * Math.min(1, 20 / (model.r() + x + model.s() + 1));
        double sum = 0;
        double from = 0;
        while (logarithm(alpha, beta, smaller, from) > -NEGLIGIBLE && from < 600) {
            for (int j = 0; j < RULE.nodes().length; j++) {
                double y = from + width * RULE.nodes()[j];
                sum += width * RULE.weights()[j] * Math.exp(logarithm(alpha, beta, smaller, y));
            }
            from += width;
        }
        return sum * model.s() * smaller / beta;
    }

    private double logarithm(double alpha, double beta, double smaller, double y) {
        double passed = smaller * Math.expm1(y);
        return y
                - (model.r() + x) * (alpha == smaller ? y : Math.log1p(passed / alpha))
                - (model.s() + 1) * (beta == smaller ? y : Math.log1p(passed / beta));
    }
}
