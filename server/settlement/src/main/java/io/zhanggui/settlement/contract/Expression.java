package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Fractions;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * A metric over measures, as the metric catalogue writes it: a measure's name, a number, or {@code ratio(a, b)}, {@code
 * difference(a, b)}, {@code sum(a, b, …)}, {@code product(a, b, …)}.
 */
public sealed interface Expression {

    /** A measure by its name. */
    record Measure(String name) implements Expression {}

    /** A stated number. */
    record Constant(BigFraction value) implements Expression {}

    /** What is done with the parts, from left to right. */
    record Of(Operation operation, List<Expression> parts) implements Expression {

        private Optional<BigFraction> compute(Map<String, BigFraction> measures) {
            BigFraction result = null;
            for (Expression part : parts) {
                Optional<BigFraction> next = part.value(measures);
                if (next.isEmpty()) {
                    return next;
                }
                BigFraction value = next.get();
                if (result != null && operation == Operation.RATIO && value.isZero()) {
                    return Optional.empty();
                }
                result = result == null ? value : operation.of(result, value);
            }
            return Optional.ofNullable(result);
        }
    }

    /** The four operations. */
    enum Operation {
        RATIO,
        DIFFERENCE,
        SUM,
        PRODUCT;

        BigFraction of(BigFraction left, BigFraction right) {
            return switch (this) {
                case RATIO -> left.divide(right);
                case DIFFERENCE -> left.subtract(right);
                case SUM -> left.add(right);
                case PRODUCT -> left.multiply(right);
            };
        }
    }

    /** The measures it needs, in the order they are named. */
    default Set<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        switch (this) {
            case Measure measure -> names.add(measure.name());
            case Constant constant -> {}
            case Of of -> of.parts().forEach(part -> names.addAll(part.measures()));
        }
        return names;
    }

    /** Its value, or nothing where it divides by zero. */
    default Optional<BigFraction> value(Map<String, BigFraction> measures) {
        return switch (this) {
            case Measure measure -> Optional.ofNullable(measures.get(measure.name()));
            case Constant constant -> Optional.of(constant.value());
            case Of of -> of.compute(measures);
        };
    }

    /** Reads it; fails with {@link IllegalArgumentException} that says what stands where. */
    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.expression();
        parser.end();
        return expression;
    }

    /** A number as text; fails with {@link NumberFormatException}. */
    static Expression constant(String number) {
        return new Constant(Fractions.of(new BigDecimal(number)));
    }

    /** The operation of a name. */
    static Optional<Operation> operation(String name) {
        for (Operation operation : Operation.values()) {
            if (operation.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
