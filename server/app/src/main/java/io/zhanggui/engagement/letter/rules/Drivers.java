package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of visitors, conversion and value per buyer moved most. Sales are about their product, so each counts by the
 * logarithm of its ratio: 10 % fewer visitors and 10 % fewer conversions weigh the same. It is arithmetic and names no cause.
 */
final class Drivers {

    /** What sales are about the product of. */
    private static final List<String> PARTS = List.of("item_visitors", "pay_conversion", "buyer_value");
    /** Less than this is no movement: a tenth of a percent. */
    private static final double STILL = 0.001;

    private Drivers() {}

    /** A part, and the logarithm of its ratio to the period before. */
    record Part(Figure figure, Past before, double weight) {}

    /** All three in order; empty where one is not known or is 0. */
    static List<Part> of(PeriodFacts facts) {
        List<Part> parts = PARTS.stream()
                .flatMap(metric -> facts.find(metric).stream())
                .flatMap(Drivers::part)
                .toList();
        return parts.size() == PARTS.size() ? parts : List.of();
    }

    private static Stream<Part> part(Figure figure) {
        BigDecimal now = Objects.requireNonNull(figure.value());
        Past before = figure.before();
        if (before == null || now.signum() <= 0 || before.value().signum() <= 0) {
            return Stream.of();
        }
        return Stream.of(new Part(
                figure, before, Math.log(now.doubleValue() / before.value().doubleValue())));
    }

    /** The one that moved most; empty where none did. */
    static Optional<Part> strongest(List<Part> parts) {
        return parts.stream()
                .filter(part -> Math.abs(part.weight()) >= STILL)
                .max((one, other) -> Double.compare(Math.abs(one.weight()), Math.abs(other.weight())));
    }
}
