package io.zhanggui.stats.effect;

import io.zhanggui.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The effect by every method the data allow, and whom to trust.
 *
 * <p>Rule, fixed before any result is seen: the method whose assumptions fit the time before best (good before weak); among
 * equals synthetic control, then difference in differences, then the single series, which cannot tell the action from
 * whatever else began with it. Where all are poor none is recommended. Fails only where every method does, with the doubt
 * of the single series, which asks least.
 *
 * @param attempts one a method
 * @param recommended whose estimate to quote
 * @param zh why, in one sentence
 * @param en the same in English
 */
public record EffectComparison(List<Attempt> attempts, Optional<EffectEstimate> recommended, String zh, String en) {

    /** One method and what it found. */
    public record Attempt(EffectMethod method, Estimate<EffectEstimate> estimate) {}

    /**
     * Tries all methods.
     *
     * @param level chance that each interval covers, in (0, 1)
     */
    public static Estimate<EffectComparison> of(
            Panel panel, Intervention intervention, Calendar calendar, double level) {
        return Transformed.of(panel, intervention).flatMap(data -> {
            Estimate<EffectEstimate> series = InterruptedSeries.estimate(data, calendar, level);
            List<Attempt> attempts = List.of(
                    new Attempt(EffectMethod.SYNTHETIC_CONTROL, SyntheticControl.estimate(data, level)),
                    new Attempt(EffectMethod.DIFFERENCE_IN_DIFFERENCES, DifferenceInDifferences.estimate(data, level)),
                    new Attempt(EffectMethod.INTERRUPTED_SERIES, series));
            List<EffectEstimate> known = attempts.stream()
                    .flatMap(attempt -> attempt.estimate().find().stream())
                    .toList();
            return known.isEmpty()
                    ? Estimate.none(series.findDoubt().orElseThrow())
                    : Estimate.of(judged(attempts, known));
        });
    }

    private static EffectComparison judged(List<Attempt> attempts, List<EffectEstimate> known) {
        EffectEstimate best = known.stream()
                .min(Comparator.comparing(estimate -> estimate.trust().grade()))
                .orElseThrow();
        if (best.trust().grade() == Trust.Grade.POOR) {
            return new EffectComparison(
                    attempts,
                    Optional.empty(),
                    "没有一种方法的前提与行动前的数据相符，不能据此说服务取得了多少效果",
                    "no method's assumptions fit the time before the action; nothing can be claimed from these data");
        }
        return new EffectComparison(
                attempts, Optional.of(best), best.trust().zh(), best.trust().en());
    }
}
