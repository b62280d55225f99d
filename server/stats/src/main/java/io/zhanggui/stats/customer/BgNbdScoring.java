package io.zhanggui.stats.customer;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scores many customers by a BG/NBD model.
 *
 * <p>What a living customer is expected to buy depends on x and T alone. For every x that many customers share it is
 * tabulated over their ages once; rare x are worked out one by one.
 */
record BgNbdScoring(BgNbd model, double time) {

    private static final int SHARED_BY = 100;

    Scores score(double[] x, double[] recencies, double[] ages) {
        PurchaseTables tables = new PurchaseTables(curves(x, ages));
        double[] alive = new double[x.length];
        double[] expected = new double[x.length];
        Chunks.forEach(x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                PurchaseModel.requirePossible(x[i], recencies[i], ages[i]);
                ChebyshevCurve curve = tables.find(x[i]);
                double age = Math.log(model.alpha() + ages[i]);
                double living = curve == null ? model.purchasesWhileAlive(x[i], ages[i], time) : curve.at(age);
                alive[i] = model.alive(x[i], recencies[i], ages[i], age);
                expected[i] = alive[i] * living;
            }
        });
        return new Scores(alive, expected);
    }

    private Map<Double, ChebyshevCurve> curves(double[] x, double[] ages) {
        return AgeRange.byPurchases(x, ages).entrySet().parallelStream()
                .filter(entry -> entry.getValue().customers() >= SHARED_BY)
                .map(entry -> Map.entry(entry.getKey(), curve(entry.getKey(), entry.getValue())))
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
    }

    private Optional<ChebyshevCurve> curve(double x, AgeRange range) {
        BetaExpectation leaving = BetaExpectation.of(model.a(), model.b() + x);
        return ChebyshevCurve.find(
                logarithm -> model.purchasesWhileAlive(leaving, x, Math.exp(logarithm), time),
                Math.log(model.alpha() + range.youngest()),
                Math.log(model.alpha() + range.oldest()));
    }
}
