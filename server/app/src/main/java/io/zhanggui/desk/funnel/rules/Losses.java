package io.zhanggui.desk.funnel.rules;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a path cost where they are below their references. Later steps keep their rates, so sales grow as a
 * step does: at 2 % against 3 %, 1,000 yuan would have been 1,500, and 500 were lost. What earlier steps brought above
 * their references makes good what a later one lacks: where more is put into carts, a smaller share of it is ordered, and
 * only what the whole path lacks up to there is lost.
 */
public final class Losses {

    private Losses() {}

    /**
     * A step of the main path.
     *
     * @param key its name
     * @param rate the share that came from the step before; null where it is not known
     * @param reference what it should be; null where there is nothing to measure it by
     */
    public record Passage(
            String key, @Nullable BigDecimal rate, @Nullable Reference reference) {}

    /** What each step lost, in the order of the path; steps that lost nothing are left out. */
    public static List<Loss> of(List<Passage> path, @Nullable BigDecimal sales) {
        List<Loss> losses = new ArrayList<>();
        if (sales == null) {
            return losses;
        }
        BigDecimal lacking = BigDecimal.ONE;
        BigDecimal counted = BigDecimal.ONE;
        for (Passage step : path) {
            BigDecimal rate = step.rate();
            Reference reference = step.reference();
            if (rate == null || reference == null || rate.signum() <= 0) {
                continue;
            }
            lacking = lacking.multiply(reference.value()).divide(rate, MathContext.DECIMAL64);
            if (lacking.compareTo(counted) > 0 && rate.compareTo(reference.value()) < 0) {
                BigDecimal yuan = sales.multiply(lacking.subtract(counted)).setScale(2, RoundingMode.HALF_UP);
                losses.add(new Loss(step.key(), rate, reference, yuan));
                counted = lacking;
            }
        }
        return losses.stream().filter(loss -> loss.yuan().signum() > 0).toList();
    }

    /** The costliest. */
    public static Optional<Loss> worst(List<Loss> losses) {
        return losses.stream().max(Comparator.comparing(Loss::yuan));
    }
}
