package io.zhanggui.stats.customer;

/** Scores many customers by a Pareto/NBD model: R(t) is tabulated for each x that many share. */
record ParetoNbdScoring(ParetoNbd model, double time) {

    private static final int SHARED_BY = 500;

    Scores score(double[] x, double[] recencies, double[] ages) {
        PurchaseTables tables =
                new PurchaseTables(FutureLeaving.tables(model, AgeRange.byPurchases(x, ages), SHARED_BY));
        double[] alive = new double[x.length];
        double[] expected = new double[x.length];
        Chunks.forEach(x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                PurchaseModel.requirePossible(x[i], recencies[i], ages[i]);
                ChebyshevCurve table = tables.find(x[i]);
                alive[i] = table == null
                        ? model.chanceAlive(x[i], recencies[i], ages[i])
                        : alive(table, x[i], recencies[i], ages[i]);
                expected[i] = alive[i] * model.purchasesWhileAlive(x[i], ages[i], time);
            }
        });
        return new Scores(alive, expected);
    }

    private double alive(ChebyshevCurve table, double x, double recency, double age) {
        if (age == recency) {
            return 1;
        }
        boolean alphaSmaller = model.alpha() <= model.beta();
        double alphaThen = Math.log(model.alpha() + recency);
        double alphaNow = Math.log(model.alpha() + age);
        double betaThen = Math.log(model.beta() + recency);
        double betaNow = Math.log(model.beta() + age);
        double ratio = Math.exp((model.r() + x) * (alphaNow - alphaThen) + model.s() * (betaNow - betaThen));
        double odds =
                ratio * table.at(alphaSmaller ? alphaThen : betaThen) - table.at(alphaSmaller ? alphaNow : betaNow);
        return 1 / (1 + Math.max(0, odds));
    }
}
