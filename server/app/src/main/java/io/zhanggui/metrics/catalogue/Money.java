package io.zhanggui.metrics.catalogue;

import io.zhanggui.warehouse.Relation;
import java.util.Map;
import java.util.Optional;

/** How often money stands in what a formula gives: 1 is yuan, 0 a plain number, as yuan over yuan is. */
final class Money {

    private Money() {}

    /** Empty where it is not known: typed figures are yuan or plain numbers as their names say. */
    static Optional<Integer> of(Formula formula, Map<String, Measure> measures) {
        return switch (formula) {
            case Formula.Of of ->
                Optional.ofNullable(measures.get(of.measure()))
                        .filter(measure -> measure.relation() != Relation.TYPED_FIGURES)
                        .map(measure -> measure.money() ? 1 : 0);
            case Formula.Constant constant -> Optional.of(0);
            case Formula.Two two -> of(two, of(two.left(), measures), of(two.right(), measures));
        };
    }

    private static Optional<Integer> of(Formula.Two two, Optional<Integer> left, Optional<Integer> right) {
        return switch (two.operation()) {
            case RATIO -> left.flatMap(above -> right.map(below -> above - below));
            case PRODUCT -> left.flatMap(one -> right.map(other -> one + other));
            case SUM, DIFFERENCE -> {
                boolean states = two.left() instanceof Formula.Constant || two.right() instanceof Formula.Constant;
                if (!states && left.isPresent() && right.isPresent() && !left.equals(right)) {
                    throw BadEntry.of(FaultKind.UNITS_DIFFER, String.join(", ", two.measures()));
                }
                yield two.left() instanceof Formula.Constant ? right : left.or(() -> right);
            }
        };
    }
}
