package io.zhanggui.bench.stats;

import io.zhanggui.stats.customer.BgNbd;
import io.zhanggui.stats.customer.Histories;
import io.zhanggui.stats.customer.ParetoNbd;

/** A million customers fitted, from the raw columns to parameters with standard errors. */
abstract class HistoryFitTiming implements StatsTiming {

    private static final int CUSTOMERS = 1_000_000;
    private static final int PASSES = 10;

    private final String model;
    private final boolean wholeDays;
    private SimulatedCustomers customers = SimulatedCustomers.of(0, true, 1);

    HistoryFitTiming(String model, boolean wholeDays) {
        this.model = model;
        this.wholeDays = wholeDays;
    }

    @Override
    public String what() {
        return "customer: %s fit, 1,000,000 customers, %s"
                .formatted(model, wholeDays ? "days over two years" : "continuous times");
    }

    @Override
    public String baseline() {
        return PASSES + " passes of two logarithms and one exponential a customer, one thread";
    }

    @Override
    public double goalSeconds() {
        return 2;
    }

    @Override
    public void prepare() {
        customers = SimulatedCustomers.of(CUSTOMERS, wholeDays, 42);
    }

    Histories histories() {
        return Histories.of(customers.x(), customers.recencies(), customers.ages())
                .get();
    }

    @Override
    public double rawWork() {
        return customers.rawPasses(PASSES);
    }

    /** BG/NBD on days. */
    public static final class BgNbdDays extends HistoryFitTiming {
        public BgNbdDays() {
            super("BG/NBD", true);
        }

        @Override
        public double work() {
            return BgNbd.fit(histories()).get().logLikelihood();
        }
    }

    /** BG/NBD where no two histories are alike. */
    public static final class BgNbdContinuous extends HistoryFitTiming {
        public BgNbdContinuous() {
            super("BG/NBD", false);
        }

        @Override
        public double work() {
            return BgNbd.fit(histories()).get().logLikelihood();
        }
    }

    /** Pareto/NBD on days. */
    public static final class ParetoNbdDays extends HistoryFitTiming {
        public ParetoNbdDays() {
            super("Pareto/NBD", true);
        }

        @Override
        public double work() {
            return ParetoNbd.fit(histories()).get().logLikelihood();
        }
    }

    /** Pareto/NBD where no two histories are alike. */
    public static final class ParetoNbdContinuous extends HistoryFitTiming {
        public ParetoNbdContinuous() {
            super("Pareto/NBD", false);
        }

        @Override
        public double work() {
            return ParetoNbd.fit(histories()).get().logLikelihood();
        }
    }
}
