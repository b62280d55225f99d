package io.zhanggui.bench.stats;

import io.zhanggui.stats.customer.BgNbd;
import io.zhanggui.stats.customer.ParetoNbd;
import io.zhanggui.stats.customer.PurchaseModel;

/** Ten million customers scored: chance alive and purchases expected in 90 days, no two histories alike. */
abstract class CustomerScoreTiming implements StatsTiming {

    private final String name;
    private final PurchaseModel model;
    private SimulatedCustomers customers = SimulatedCustomers.of(0, true, 1);

    CustomerScoreTiming(String name, PurchaseModel model) {
        this.name = name;
        this.model = model;
    }

    @Override
    public String what() {
        return "customer: " + name + " scores, 10,000,000 customers";
    }

    @Override
    public String baseline() {
        return "one pass of two logarithms and one exponential a customer, one thread";
    }

    @Override
    public double goalSeconds() {
        return 4;
    }

    @Override
    public void prepare() {
        customers = SimulatedCustomers.of(10_000_000, false, 43);
    }

    @Override
    public double work() {
        return model.score(customers.x(), customers.recencies(), customers.ages(), 90)
                .expectedPurchases()[customers.x().length / 2];
    }

    @Override
    public double rawWork() {
        return customers.rawPasses(1);
    }

    /** With the BG/NBD model. */
    public static final class OfBgNbd extends CustomerScoreTiming {
        public OfBgNbd() {
            super("BG/NBD", new BgNbd(0.243, 30.9, 0.793, 2.426));
        }
    }

    /** With the Pareto/NBD model. */
    public static final class OfParetoNbd extends CustomerScoreTiming {
        public OfParetoNbd() {
            super("Pareto/NBD", new ParetoNbd(0.553, 74.0, 0.606, 81.7));
        }
    }
}
