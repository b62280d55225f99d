package io.zhanggui.settlement;

import java.util.List;
import java.util.function.Function;

/** A result, or every reason why there is none. */
public sealed interface Outcome<T> {

    /** The result. */
    record Done<T>(T value) implements Outcome<T> {}

    /** At least one reason. */
    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {

        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }
    }

    /** A refusal for one reason. */
    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    /** The same with the result turned into something else. */
    default <U> Outcome<U> map(Function<T, U> turn) {
        return switch (this) {
            case Done<T> done -> new Done<>(turn.apply(done.value()));
            case Refused<T> refused -> new Refused<>(refused.reasons());
        };
    }

    /** The same where what is done with the result may be refused too. */
    default <U> Outcome<U> flatMap(Function<T, Outcome<U>> turn) {
        return switch (this) {
            case Done<T> done -> turn.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.reasons());
        };
    }
}
