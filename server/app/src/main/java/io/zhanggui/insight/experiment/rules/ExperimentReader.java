package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.insight.experiment.rules.Reading.VariantEffect;
import io.zhanggui.insight.experiment.rules.Reading.Verdict;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Adjustment;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.RelativeEffect;
import io.zhanggui.stats.experiment.SampleRatioCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an experiment: the split first, then the effects where they may be looked at. */
public final class ExperimentReader {

    private final Experiment experiment;
    private final ExperimentDesign design;
    private final Days days;
    private final List<Past> past;

    private ExperimentReader(Experiment experiment, List<DaySums> rows, List<Past> past) {
        this.experiment = experiment;
        this.design = experiment.design();
        this.days = new Days(experiment, rows);
        this.past = past;
    }

    /**
     * The reading.
     *
     * @param rows the days as they stand, one for each day and variant at most
     * @param past decided experiments of the shop on the same metric
     */
    public static Reading read(Experiment experiment, List<DaySums> rows, List<Past> past) {
        return new ExperimentReader(experiment, rows, past).read();
    }

    /** What was found out by looking; empty while it may not be looked at. */
    private record Found(
            List<VariantEffect> effects,
            List<Reading.DayOfEffects> days,
            Reading.@Nullable DoubtWords doubt,
            @Nullable LocalDate through,
            Reading.@Nullable Prior prior) {
        static final Found NOTHING = new Found(List.of(), List.of(), null, null, null);
    }

    private Reading read() {
        Reading.State state = state();
        Reading.Progress progress = days.progress();
        Reading.Split split = split();
        Found found = state == Reading.State.READABLE ? look() : Found.NOTHING;
        return new Reading(
                state,
                progress,
                split,
                variants(state),
                found.effects(),
                found.days(),
                found.doubt(),
                found.through(),
                found.prior(),
                new Sentences(design).of(state, progress, split, found.effects(), found.doubt()));
    }

    private Reading.State state() {
        if (days.isEmpty()) {
            return Reading.State.EMPTY;
        }
        boolean sequential = design.numbers().method() == ReadingMethod.SEQUENTIAL;
        return sequential || days.reachedOn() != null ? Reading.State.READABLE : Reading.State.HIDDEN;
    }

    private Reading.@Nullable Split split() {
        long[] counts = days.latest().stream().mapToLong(Sums::units).toArray();
        double[] shares = design.numbers().shares().stream()
                .mapToDouble(Integer::doubleValue)
                .toArray();
        // Looked at daily, so the strict threshold.
        double threshold = SampleRatioCheck.STRICT_THRESHOLD;
        return SampleRatioCheck.check(counts, shares, threshold)
                .map(found -> new Reading.Split(found.mismatch(), found.pValue(), threshold, found.zh(), found.en()))
                .find()
                .orElse(null);
    }

    private List<Reading.VariantTotal> variants(Reading.State state) {
        List<Sums> totals = days.latest();
        long all = Days.units(totals);
        int parts =
                design.numbers().shares().stream().mapToInt(Integer::intValue).sum();
        List<Reading.VariantTotal> variants = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            long units = totals.get(i).units();
            Optional<Double> mean = state == Reading.State.READABLE
                    ? Arms.arm(design.numbers().kind(), design.variants().get(i), totals.get(i))
                            .map(Arm::mean)
                            .find()
                    : Optional.empty();
            variants.add(new Reading.VariantTotal(
                    design.variants().get(i),
                    units,
                    experiment.size().units().get(i),
                    (double) design.numbers().shares().get(i) / parts,
                    all == 0 ? null : (double) units / all,
                    mean.orElse(null)));
        }
        return variants;
    }

    /** A fixed horizon is looked at once, on the day its size was reached; what came later does not count. */
    private Found look() {
        LocalDate through = design.numbers().method() == ReadingMethod.FIXED
                ? days.reachedOn()
                : days.totals().lastKey();
        Looks looks = new Looks(experiment);
        List<Reading.DayOfEffects> daily = new ArrayList<>();
        List<Estimate<Effect>> last = List.of();
        for (var day : days.totals().entrySet()) {
            boolean counts = design.numbers().method() == ReadingMethod.SEQUENTIAL
                    || day.getKey().equals(through);
            if (counts) {
                last = looks.look(day.getValue());
                daily.add(dayOf(day.getKey(), day.getValue(), last));
            }
        }
        List<Sums> totals = through == null ? days.latest() : days.totals().getOrDefault(through, days.latest());
        Beliefs beliefs = new Beliefs(design, past);
        return switch (Arms.all(last)) {
            case Estimate.Known<List<Effect>> known ->
                new Found(effects(known.value(), beliefs, totals), daily, null, through, beliefs.prior());
            case Estimate.Unknown<List<Effect>> unknown ->
                new Found(List.of(), daily, Reading.DoubtWords.of(unknown.doubt()), through, null);
        };
    }

    private static Reading.DayOfEffects dayOf(LocalDate day, List<Sums> totals, List<Estimate<Effect>> effects) {
        List<Reading.@Nullable Look> looks = new ArrayList<>();
        effects.forEach(effect -> looks.add(look(effect)));
        return new Reading.DayOfEffects(day, Days.units(totals), looks);
    }

    private static Reading.@Nullable Look look(Estimate<Effect> effect) {
        return effect.map(found -> new Reading.Look(
                        found.absolute(),
                        found.interval().lower(),
                        found.interval().upper()))
                .find()
                .orElse(null);
    }

    private List<VariantEffect> effects(List<Effect> found, Beliefs beliefs, List<Sums> totals) {
        double[] adjusted = Adjustment.HOLM.adjust(
                found.stream().mapToDouble(Effect::pValue).toArray());
        List<Beliefs.Chance> chances =
                beliefs.chances(totals, 1 - design.numbers().alpha()).find().orElse(List.of());
        List<VariantEffect> effects = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Effect effect = found.get(i);
            RelativeEffect relative = effect.relative().find().orElse(null);
            Beliefs.Chance chance = chances.isEmpty() ? null : chances.get(i);
            effects.add(new VariantEffect(
                    effect.variant(),
                    i + 1,
                    effect.absolute(),
                    effect.standardError(),
                    effect.interval().lower(),
                    effect.interval().upper(),
                    relative == null ? null : relative.value(),
                    relative == null ? null : relative.interval().lower(),
                    relative == null ? null : relative.interval().upper(),
                    adjusted[i],
                    verdict(effect, adjusted[i]),
                    chance == null ? null : chance.toWin(),
                    chance == null ? null : chance.lossIfChosen()));
        }
        return effects;
    }

    private Verdict verdict(Effect effect, double adjusted) {
        if (adjusted > design.numbers().alpha()) {
            return Verdict.UNCLEAR;
        }
        return effect.absolute() * design.numbers().better().sign() > 0 ? Verdict.BETTER : Verdict.WORSE;
    }
}
