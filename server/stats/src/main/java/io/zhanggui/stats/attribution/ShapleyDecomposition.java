package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The change of a product or sum tree parted by Shapley values: each leaf's average effect over all orders in which the
 * leaves could have changed.
 *
 * <p>Source: Shapley (1953); Shorrocks (2013), Journal of Economic Inequality 11, 99–126, for decompositions. A tree in
 * which each leaf stands once is multilinear, and there Owen (1972), Management Science 18, P64–P79, gives the value of
 * all orders as one integral along the straight way from before to after: φᵢ = Δxᵢ ∫₀¹ ∂f/∂xᵢ(x₀ + tΔx) dt. The integrand is a
 * polynomial, so Gauss–Legendre of enough nodes is exact: thousands of leaves cost what their tree costs, not 2ⁿ.
 *
 * <p>Inputs: as {@link LogMeanDecomposition}, and also negative figures and zeros without any convention. Failure:
 * OUT_OF_DOMAIN for NaN and infinities. Example: 2 × 3 = 6 to 4 × 5 = 20 gives the first (3 + 5)/2 · 2 = 8, the second
 * (2 + 4)/2 · 2 = 6.
 */
public final class ShapleyDecomposition {

    private static final int LARGEST_DEGREE = 400;

    private ShapleyDecomposition() {}

    public static Estimate<Decomposition> of(Driver root) {
        Optional<Doubt> doubt = DriverCheck.finite(root);
        if (doubt.isPresent()) {
            return Estimate.none(doubt.get());
        }
        int degree = degree(root);
        if (degree > LARGEST_DEGREE) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "连乘了 %d 个因子，最多 %d 个".formatted(degree, LARGEST_DEGREE),
                    "%d factors are multiplied; at most %d are taken".formatted(degree, LARGEST_DEGREE));
        }
        double[] amounts = new double[leaves(root)];
        GaussIntegrator nodes = new GaussIntegratorFactory().legendre(degree / 2 + 1, 0, 1);
        for (int node = 0; node < nodes.getNumberOfPoints(); node++) {
            spread(root, nodes.getPoint(node), nodes.getWeight(node), amounts, 0);
        }
        return Decomposition.settle(root, amounts);
    }

    /** Adds weight × slope × change to each leaf below, by the chain rule; answers the index after the last leaf. */
    private static int spread(Driver node, double way, double weight, double[] amounts, int from) {
        int next = from;
        switch (node) {
            case Driver.Leaf leaf -> amounts[next++] += weight * (leaf.after() - leaf.before());
            case Driver.Sum sum -> {
                for (Driver term : sum.terms()) {
                    next = spread(term, way, weight, amounts, next);
                }
            }
            case Driver.Product product -> {
                double[] others = productsOfOthers(product.factors(), way);
                for (int i = 0; i < others.length; i++) {
                    next = spread(product.factors().get(i), way, weight * others[i], amounts, next);
                }
            }
        }
        return next;
    }

    private static double[] productsOfOthers(List<Driver> factors, double way) {
        double[] values = factors.stream().mapToDouble(factor -> factor.at(way)).toArray();
        double[] others = new double[values.length];
        double before = 1;
        for (int i = 0; i < values.length; i++) {
            others[i] = before;
            before *= values[i];
        }
        double after = 1;
        for (int i = values.length - 1; i >= 0; i--) {
            others[i] *= after;
            after *= values[i];
        }
        return others;
    }

    private static int degree(Driver node) {
        return switch (node) {
            case Driver.Leaf leaf -> 1;
            case Driver.Product product ->
                product.factors().stream()
                        .mapToInt(ShapleyDecomposition::degree)
                        .sum();
            case Driver.Sum sum ->
                sum.terms().stream()
                        .mapToInt(ShapleyDecomposition::degree)
                        .max()
                        .orElse(1);
        };
    }

    private static int leaves(Driver node) {
        return node instanceof Driver.Leaf
                ? 1
                : node.below().stream().mapToInt(ShapleyDecomposition::leaves).sum();
    }
}
