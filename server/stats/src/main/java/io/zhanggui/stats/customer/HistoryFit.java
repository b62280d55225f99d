package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What fits of purchase histories share: what is enough data, the unit of time, and thinned samples to start from. */
final class HistoryFit {

    private static final int LEAST_REPEATING = 10;
    private static final int SAMPLE = 4000;

    private HistoryFit() {}

    /** Histories in the unit of their longest age, so that a fit does not depend on the unit of time. */
    static <M> Estimate<Fitted<M>> fit(
            Histories histories,
            Function<Histories, Likelihood> likelihood,
            double[][] starts,
            Function<double[], M> model) {
        Optional<Doubt> doubt = findDoubt(histories);
        if (doubt.isPresent()) {
            return Estimate.none(doubt.get());
        }
        Histories scaled = histories.inUnitsOf(histories.longestAge());
        List<Likelihood> stages = new ArrayList<>();
        for (int step = Math.max(1, scaled.distinct() / SAMPLE); step > 1; step /= 40) {
            stages.add(likelihood.apply(scaled.thinned(step)));
        }
        stages.add(likelihood.apply(scaled));
        return MaximumLikelihood.fit(stages, starts, histories.distinct(), model);
    }

    private static Optional<Doubt> findDoubt(Histories histories) {
        if (histories.repeatCustomers() < LEAST_REPEATING) {
            return Optional.of(new Doubt(
                    Reason.TOO_LITTLE_DATA,
                    "%d 位客户中只有 %d 位复购；至少需要 %d 位复购客户。"
                            .formatted(histories.customers(), histories.repeatCustomers(), LEAST_REPEATING),
                    "Of %d customers only %d came back; at least %d who did are needed."
                            .formatted(histories.customers(), histories.repeatCustomers(), LEAST_REPEATING)));
        }
        if (histories.distinct() == 1) {
            return Optional.of(new Doubt(
                    Reason.NO_VARIANCE,
                    "%d 位客户的购买记录完全相同；需要有差别的客户。".formatted(histories.customers()),
                    "All %d customers have the same history; customers that differ are needed."
                            .formatted(histories.customers())));
        }
        if (histories.longestAge() == 0) {
            return Optional.of(new Doubt(
                    Reason.NO_VARIANCE,
                    "所有 %d 位客户的观察期 T 都是 0；需要大于 0 的观察期。".formatted(histories.customers()),
                    "All %d customers have an age T of 0; some time of observation is needed."
                            .formatted(histories.customers())));
        }
        return Optional.empty();
    }
}
