package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The change of a product or sum tree parted by logarithmic means: the additive LMDI-I.
 *
 * <p>Source: Ang (2004), Energy Policy 32, 1131–1139, and Ang (2005), Energy Policy 33, 867–871: for V = Π xᵢ the part
 * of xᵢ is L(V₁, V₀) · ln(xᵢ₁ / xᵢ₀) with L(a, b) = (a − b) / (ln a − ln b). Below a sum each term keeps its own part, and
 * below a factor that is itself a sum the part is passed on by L(V) / L(xᵢ) for each unit of its change, which is the
 * same formula read from the other side; so trees of any depth have no rest.
 *
 * <p>Zeros follow the limits of Ang and Liu (2007), Energy Policy 35, 238–246, table 1: a product that starts or ends at
 * zero owes its whole change to the factors that are zero there, in equal parts; one that is zero at both ends
 * contributes nothing.
 *
 * <p>Inputs: figures of one unit for the terms of a sum, any units for factors; none negative. Failure: OUT_OF_DOMAIN for
 * NaN, infinities, negative figures. Example: 1000 visitors × 2 % × 100 yuan = 2000 to 1200 × 2.5 % × 90 = 2700 gives
 * visitors +425.27, conversion +520.49, price −245.76.
 */
public final class LogMeanDecomposition {

    private LogMeanDecomposition() {}

    public static Estimate<Decomposition> of(Driver root) {
        Optional<Doubt> doubt = DriverCheck.finite(root).or(() -> DriverCheck.positive(root));
        if (doubt.isPresent()) {
            return Estimate.none(doubt.get());
        }
        List<Double> amounts = new ArrayList<>();
        pass(root, 1, amounts);
        return Decomposition.settle(
                root, amounts.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void pass(Driver node, double weight, List<Double> into) {
        switch (node) {
            case Driver.Leaf leaf -> into.add(weight == 0 ? 0 : weight * (leaf.after() - leaf.before()));
            case Driver.Sum sum -> sum.terms().forEach(term -> pass(term, weight, into));
            case Driver.Product product ->
                product.factors().forEach(factor -> pass(factor, weight * weight(product, factor), into));
        }
    }

    /** How much the product moves for each unit its factor moves. */
    private static double weight(Driver.Product product, Driver factor) {
        boolean starts = product.before() == 0;
        boolean ends = product.after() == 0;
        if (starts && ends) {
            return 0;
        }
        if (starts) {
            long zeros = product.factors().stream()
                    .filter(each -> each.before() == 0)
                    .count();
            return factor.before() == 0 ? product.after() / factor.after() / zeros : 0;
        }
        if (ends) {
            long zeros =
                    product.factors().stream().filter(each -> each.after() == 0).count();
            return factor.after() == 0 ? product.before() / factor.before() / zeros : 0;
        }
        return logMean(product.before(), product.after()) / logMean(factor.before(), factor.after());
    }

    /** The logarithmic mean of two positive numbers. */
    static double logMean(double a, double b) {
        double low = Math.min(a, b);
        double difference = Math.max(a, b) - low;
        double relative = difference / low;
        return relative < 1e-9 ? low + difference / 2 : difference / logRatio(relative, Math.max(a, b), low);
    }

    private static double logRatio(double relative, double high, double low) {
        return relative < 1 ? Math.log1p(relative) : Math.log(high) - Math.log(low);
    }
}
