package io.zhanggui.stats;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an estimator answers: a value, or the doubt that stands in its place.
 *
 * @param <T> the estimated thing
 */
public sealed interface Estimate<T> {

    /** The data told. */
    record Known<T>(T value) implements Estimate<T> {}

    /** The data could not tell. */
    record Unknown<T>(Doubt doubt) implements Estimate<T> {}

    static <T> Estimate<T> of(T value) {
        return new Known<>(value);
    }

    /** No estimate; the two sentences say what was found and what would be needed. */
    static <T> Estimate<T> none(Doubt.Reason reason, String zh, String en) {
        return new Unknown<>(new Doubt(reason, zh, en));
    }

    static <T> Estimate<T> none(Doubt doubt) {
        return new Unknown<>(doubt);
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    default <R> Estimate<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Known<T> known -> new Known<>(change.apply(known.value()));
            case Unknown<T> unknown -> new Unknown<>(unknown.doubt());
        };
    }

    default <R> Estimate<R> flatMap(Function<? super T, Estimate<R>> next) {
        return switch (this) {
            case Known<T> known -> next.apply(known.value());
            case Unknown<T> unknown -> new Unknown<>(unknown.doubt());
        };
    }

    /** The value, where the data told. */
    default Optional<T> find() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.value());
            case Unknown<T> unknown -> Optional.empty();
        };
    }

    /** The doubt, where the data could not tell. */
    default Optional<Doubt> findDoubt() {
        return switch (this) {
            case Known<T> known -> Optional.empty();
            case Unknown<T> unknown -> Optional.of(unknown.doubt());
        };
    }

    /**
     * The value.
     *
     * @throws IllegalStateException where there is none; for callers that have made sure there is
     */
    default T get() {
        return switch (this) {
            case Known<T> known -> known.value();
            case Unknown<T> unknown ->
                throw new IllegalStateException(unknown.doubt().en());
        };
    }
}
