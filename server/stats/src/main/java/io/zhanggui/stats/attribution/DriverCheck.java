package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import java.util.Optional;

/** Whether a driver tree can be decomposed at all. */
final class DriverCheck {

    private static final double LARGEST = 1e290;

    private DriverCheck() {}

    /** Every figure finite and small enough to compute with. */
    static Optional<Doubt> finite(Driver node) {
        if (!(Math.abs(node.before()) < LARGEST && Math.abs(node.after()) < LARGEST)) {
            return Optional.of(new Doubt(
                    Reason.OUT_OF_DOMAIN,
                    "“%s”前后为 %s 与 %s，需要有限且小于 1e290 的数".formatted(node.name(), node.before(), node.after()),
                    "%s is %s before and %s after; finite numbers below 1e290 are needed"
                            .formatted(node.name(), node.before(), node.after())));
        }
        return node.below().stream()
                .map(DriverCheck::finite)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** No figure negative, and no product so small that it counts as zero while its factors do not. */
    static Optional<Doubt> positive(Driver node) {
        if (node.before() < 0 || node.after() < 0) {
            return Optional.of(new Doubt(
                    Reason.OUT_OF_DOMAIN,
                    "“%s”前后为 %s 与 %s；对数平均分解不接受负数，请改用 Shapley 分解".formatted(node.name(), node.before(), node.after()),
                    "%s is %s before and %s after; the log-mean takes no negative numbers, use Shapley instead"
                            .formatted(node.name(), node.before(), node.after())));
        }
        if (node instanceof Driver.Product product && (vanishes(product, false) || vanishes(product, true))) {
            return Optional.of(new Doubt(
                    Reason.OUT_OF_DOMAIN,
                    "“%s”的乘积小到无法与零区分".formatted(node.name()),
                    "the product %s is too small to be told from zero".formatted(node.name())));
        }
        return node.below().stream()
                .map(DriverCheck::positive)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean vanishes(Driver.Product product, boolean after) {
        double value = after ? product.after() : product.before();
        return value < Double.MIN_NORMAL
                && product.factors().stream().noneMatch(factor -> (after ? factor.after() : factor.before()) == 0);
    }
}
