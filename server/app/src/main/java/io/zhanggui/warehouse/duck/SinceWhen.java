package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Since when a buyer counts as new: from the period's first day, or from that of the piece of it that an answer is of, by
 * what the shop knows or by what all shops asked know together. Questions that differ in it need statements of their own.
 */
record SinceWhen(Set<Grain> pieces, boolean byShop) {

    /** Nothing where it does not matter to the question. */
    static Optional<SinceWhen> of(FactQuestion question) {
        if (isOfPeriod(question)) {
            return Optional.of(new SinceWhen(pieces(question), isByShop(question)));
        }
        return question.relation() == Relation.PURCHASES
                ? Optional.of(new SinceWhen(Set.of(), isByShop(question)))
                : Optional.empty();
    }

    /** Whether its answers of days do not tell that of all of them. */
    static boolean isOfPeriod(FactQuestion question) {
        return question.aggregates().stream().anyMatch(aggregate -> aggregate.isOfPeriod()) || asksKind(question);
    }

    /** Whether it is split by or narrowed to new or old buyers. */
    static boolean asksKind(FactQuestion question) {
        return groupings(question).anyMatch(new By.Looked(Attribute.BUYER_KIND)::equals);
    }

    /** Whether the shops are told apart. */
    static boolean isByShop(FactQuestion question) {
        return groupings(question).anyMatch(new By.Column("shop_id")::equals);
    }

    /** The calendar pieces that its answers are of; an hour of the day or a weekday is none. */
    private static Set<Grain> pieces(FactQuestion question) {
        Set<Grain> pieces = EnumSet.noneOf(Grain.class);
        question.by().stream()
                .flatMap(by -> by instanceof By.Time time ? Stream.of(time.grain()) : Stream.of())
                .filter(grain -> grain != Grain.HOUR_OF_DAY && grain != Grain.WEEKDAY)
                .forEach(pieces::add);
        return pieces;
    }

    private static Stream<By> groupings(FactQuestion question) {
        return Stream.concat(question.by().stream(), question.where().stream().map(FactQuestion.Filter::of));
    }
}
