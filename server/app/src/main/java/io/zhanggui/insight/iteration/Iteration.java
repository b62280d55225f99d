package io.zhanggui.insight.iteration;

import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding, the change made for it, and what that brought.
 *
 * @param scope the shops it is about
 * @param steps in the order they were taken; the latest of a kind counts
 */
public record Iteration(IterationId id, Scope scope, IterationState state, List<KeptStep> steps) {

    public Iteration {
        steps = List.copyOf(steps);
    }

    public Step.Finding finding() {
        return find(Step.Finding.class).orElseThrow();
    }

    public Step.@Nullable Plan plan() {
        return find(Step.Plan.class).orElse(null);
    }

    public Step.@Nullable Making making() {
        return find(Step.Making.class).orElse(null);
    }

    public Step.@Nullable Measuring measuring() {
        return find(Step.Measuring.class).orElse(null);
    }

    public Step.@Nullable Dropping dropping() {
        return find(Step.Dropping.class).orElse(null);
    }

    private <S extends Step> Optional<S> find(Class<S> kind) {
        return steps.reversed().stream()
                .map(KeptStep::step)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
