package io.zhanggui.stats.attribution;

import java.util.List;

/**
 * A node of a driver tree: how a figure is made of others, before and after.
 *
 * <p>Every leaf stands in the tree once; the same name may be used for several leaves (访客 of each shop), which
 * {@link Decomposition#of(String)} adds up.
 */
public sealed interface Driver {

    String name();

    double before();

    double after();

    /** The value on the straight way from before (0) to after (1). */
    double at(double way);

    /** A measured figure. */
    record Leaf(String name, double before, double after) implements Driver {
        @Override
        public double at(double way) {
            return before + way * (after - before);
        }
    }

    /** A figure that is the product of others; at least one. */
    record Product(String name, List<Driver> factors) implements Driver {
        public Product {
            factors = copy(factors);
        }

        @Override
        public double before() {
            return factors.stream().mapToDouble(Driver::before).reduce(1, (a, b) -> a * b);
        }

        @Override
        public double after() {
            return factors.stream().mapToDouble(Driver::after).reduce(1, (a, b) -> a * b);
        }

        @Override
        public double at(double way) {
            return factors.stream().mapToDouble(factor -> factor.at(way)).reduce(1, (a, b) -> a * b);
        }
    }

    /** A figure that is the sum of others; at least one. */
    record Sum(String name, List<Driver> terms) implements Driver {
        public Sum {
            terms = copy(terms);
        }

        @Override
        public double before() {
            return terms.stream().mapToDouble(Driver::before).sum();
        }

        @Override
        public double after() {
            return terms.stream().mapToDouble(Driver::after).sum();
        }

        @Override
        public double at(double way) {
            return terms.stream().mapToDouble(term -> term.at(way)).sum();
        }
    }

    /** The nodes right below; none for a leaf. */
    default List<Driver> below() {
        return switch (this) {
            case Leaf leaf -> List.of();
            case Product product -> product.factors();
            case Sum sum -> sum.terms();
        };
    }

    private static List<Driver> copy(List<Driver> below) {
        if (below.isEmpty()) {
            throw new IllegalArgumentException("a product or sum of nothing");
        }
        return List.copyOf(below);
    }
}
