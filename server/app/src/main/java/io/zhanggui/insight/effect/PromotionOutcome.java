package io.zhanggui.insight.effect;

import io.zhanggui.insight.effect.EffectAnswer.Note;
import io.zhanggui.insight.effect.EffectAnswer.Promotion;
import io.zhanggui.insight.effect.EffectAnswer.Window;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.Intervention;
import io.zhanggui.stats.effect.PromotionEffect;
import io.zhanggui.stats.effect.PulledForward;
import io.zhanggui.stats.effect.WindowEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a promotion added and what it only moved, by the shop's own series. */
final class PromotionOutcome {

    /** Of the draws; any number does, but always the same one, so that a question has one answer. */
    static final long SEED = 20_261_111;

    private final List<LocalDate> days;
    private final Estimate<PromotionEffect> effect;

    private PromotionOutcome(List<LocalDate> days, Estimate<PromotionEffect> effect) {
        this.days = days;
        this.effect = effect;
    }

    static PromotionOutcome of(EffectQuestion question, Aligned all, LocalDate end) {
        return new PromotionOutcome(
                all.days(), estimate(all, question.from(), end, question.daysWaiting(), question.daysStocked()));
    }

    /** The account of a promotion by the shop's own series, with so many days of waiting and of being stocked. */
    static Estimate<PromotionEffect> estimate(Aligned all, LocalDate from, LocalDate end, int waiting, int stocked) {
        int start = all.numberOf(from);
        int over = all.numberOf(end);
        int before = start - all.numberOf(from.minusDays(waiting));
        int after = all.numberOf(end.plusDays(stocked)) - over;
        SalesYear year = SalesYear.of(
                all.days().subList(0, over + after),
                start,
                over,
                day -> day.isBefore(from.minusDays(waiting)) || !day.isBefore(end.plusDays(stocked)));
        return PulledForward.estimate(
                all.alone(),
                Intervention.of(0, start, over),
                before,
                after,
                year.calendar(),
                EffectOutcome.LEVEL,
                SEED);
    }

    void draw(ChartDays chart) {
        effect.find().ifPresent(known -> {
            chart.expect(days, known.expected());
            known.waiting().ifPresent(window -> chart.band(days, window, known.scale()));
            chart.band(days, known.lift(), known.scale());
            known.dip().ifPresent(window -> chart.band(days, window, known.scale()));
        });
    }

    Optional<Note> doubt() {
        return effect.findDoubt().map(doubt -> new Note(doubt.zh(), doubt.en()));
    }

    Optional<Promotion> told() {
        return effect.find()
                .map(known -> new Promotion(
                        known.waiting().map(window -> window(days, window)).orElse(null),
                        window(days, known.lift()),
                        known.dip().map(window -> window(days, window)).orElse(null),
                        known.net(),
                        known.netInterval(),
                        known.chanceOfGain(),
                        known.movedShare(),
                        known.movedInterval().orElse(null),
                        EffectOutcome.word(known.trust().grade()),
                        known.trust().zh(),
                        known.trust().en()));
    }

    static Window window(List<LocalDate> days, WindowEffect window) {
        return new Window(
                new Period(days.get(window.start()), days.get(window.end() - 1).plusDays(1)),
                window.relative(),
                window.relativeInterval(),
                window.total(),
                window.totalInterval());
    }
}
