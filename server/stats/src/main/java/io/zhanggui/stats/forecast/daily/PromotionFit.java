package io.zhanggui.stats.forecast.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each kind of promotion adds to the logarithm of sales on its days.
 *
 * <p>The effect is the mean over the days of all past ones, drawn to 0 by the positive-part rule of James and Stein (1961)
 * with the noise of those days. How the next one will differ is told by how the past ones differed from one another
 * beyond noise; of one alone nothing is known of that, and half the effect is taken for its deviation.
 */
final class PromotionFit {

    /** Of one kind. */
    private record Learned(double effect, double variance, int timesSeen) {}

    private final List<Promotion> promotions;
    private final Map<String, Learned> kinds = new LinkedHashMap<>();

    PromotionFit(List<Promotion> promotions) {
        this.promotions = List.copyOf(promotions);
    }

    /**
     * @param rest logarithms less everything else, by day from the first
     * @param noise variance of a usual day's logarithm
     */
    void learn(double[] rest, LocalDate first, double noise) {
        kinds.clear();
        Map<String, List<double[]>> seen = new LinkedHashMap<>();
        for (Promotion promotion : promotions) {
            int from = (int) Math.max(0, promotion.from().toEpochDay() - first.toEpochDay());
            int end = (int) Math.min(rest.length, promotion.to().toEpochDay() - first.toEpochDay() + 1);
            if (from < end) {
                double sum = 0;
                for (int day = from; day < end; day++) {
                    sum += rest[day];
                }
                seen.computeIfAbsent(promotion.kind(), kind -> new ArrayList<>())
                        .add(new double[] {sum / (end - from), end - from});
            }
        }
        seen.forEach((kind, times) -> kinds.put(kind, learned(times, noise)));
    }

    private static Learned learned(List<double[]> times, double noise) {
        double days = 0;
        double sum = 0;
        for (double[] time : times) {
            days += time[1];
            sum += time[0] * time[1];
        }
        double mean = sum / days;
        double blur = noise / days;
        double effect = mean == 0 ? 0 : mean * Math.max(0, 1 - blur / (mean * mean));
        int count = times.size();
        double between = effect * effect / 4;
        if (count > 1) {
            double squares = 0;
            double within = 0;
            for (double[] time : times) {
                squares += (time[0] - mean) * (time[0] - mean);
                within += noise / time[1] / count;
            }
            between = Math.max(0, squares / (count - 1) - within) * (1 + 1.0 / count);
        }
        return new Learned(effect, between + blur, count);
    }

    /** Of all promotions of the day together. */
    double effect(LocalDate day) {
        double sum = 0;
        for (Promotion promotion : promotions) {
            sum += promotion.isOn(day) ? effect(promotion) : 0;
        }
        return sum;
    }

    boolean isFree(LocalDate day) {
        return promotions.stream().noneMatch(promotion -> promotion.isOn(day));
    }

    List<Promotion> listOn(LocalDate day) {
        return promotions.stream().filter(promotion -> promotion.isOn(day)).toList();
    }

    /** Those with a day on or after the date. */
    List<PlannedEffect> listPlanned(LocalDate from, LocalDate to) {
        return promotions.stream()
                .filter(promotion ->
                        !promotion.to().isBefore(from) && !promotion.from().isAfter(to))
                .map(this::planned)
                .toList();
    }

    private PlannedEffect planned(Promotion promotion) {
        Learned learned = kinds.get(promotion.kind());
        PlannedEffect.Origin origin = learned != null
                ? PlannedEffect.Origin.LEARNED
                : promotion.uplift().isPresent() ? PlannedEffect.Origin.STATED : PlannedEffect.Origin.UNKNOWN;
        return new PlannedEffect(
                promotion, origin, learned == null ? 0 : learned.timesSeen(), Math.exp(effect(promotion)));
    }

    private double effect(Promotion promotion) {
        Learned learned = kinds.get(promotion.kind());
        return learned != null
                ? learned.effect()
                : Math.log1p(promotion.uplift().orElse(0));
    }

    /** Variance of what a coming promotion of this kind adds to each of its days alike. */
    double variance(Promotion promotion) {
        Learned learned = kinds.get(promotion.kind());
        return learned == null ? 0 : learned.variance();
    }
}
