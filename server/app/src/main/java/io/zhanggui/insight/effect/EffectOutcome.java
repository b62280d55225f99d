package io.zhanggui.insight.effect;

import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.effect.EffectAnswer.Attempt;
import io.zhanggui.insight.effect.EffectAnswer.MetricTold;
import io.zhanggui.insight.effect.EffectAnswer.Note;
import io.zhanggui.insight.effect.EffectAnswer.Plain;
import io.zhanggui.insight.effect.EffectAnswer.Told;
import io.zhanggui.insight.effect.EffectAnswer.Weight;
import io.zhanggui.insight.effect.PanelReader.Facts;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.BeforeAfter;
import io.zhanggui.stats.effect.EffectComparison;
import io.zhanggui.stats.effect.EffectEstimate;
import io.zhanggui.stats.effect.Intervention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the days together, asks the engine, and tells what it found. */
final class EffectOutcome {

    static final double LEVEL = 0.9;

    private final EffectQuestion question;
    private final Facts facts;
    private final Aligned aligned;
    private final LocalDate end;
    private final SalesYear year;

    private EffectOutcome(EffectQuestion question, Facts facts, Aligned aligned, LocalDate end) {
        this.question = question;
        this.facts = facts;
        this.aligned = aligned;
        this.end = end;
        this.year = SalesYear.of(
                aligned.days().subList(0, aligned.numberOf(end)),
                aligned.numberOf(question.from()),
                aligned.numberOf(end),
                day -> !question.promotesOn(day));
    }

    static Estimate<EffectAnswer> of(EffectQuestion question, Facts facts, LocalDate today, StudyProgress progress) {
        Aligned all = Aligned.of(facts.treated(), facts.others(), question.from());
        LocalDate last = facts.treated().period().to();
        LocalDate end = question.to() == null || question.to().isAfter(last) ? last : question.to();
        // Days in which buyers already wait are no measure of what was usual.
        Aligned compared = all.only(day -> !day.isBefore(question.from()) || !question.promotesOn(day));
        int start = compared.numberOf(question.from());
        if (start == 0 || compared.numberOf(end) == start) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "行动前有 " + start + " 天、行动中有 " + (compared.numberOf(end) - start) + " 天数据，比不出来",
                    start + " days before and " + (compared.numberOf(end) - start)
                            + " days of the action are known; nothing can be compared");
        }
        progress.report(0.55, "用每种方法各估计一次", "estimating by each method");
        EffectOutcome outcome = new EffectOutcome(question, facts, compared, end);
        return EffectComparison.of(
                        compared.panel(),
                        Intervention.of(0, start, compared.numberOf(end)),
                        outcome.year.calendar(),
                        LEVEL)
                .map(found -> outcome.answer(found, all, today, progress));
    }

    private EffectAnswer answer(EffectComparison found, Aligned all, LocalDate today, StudyProgress progress) {
        EffectEstimate shown = found.recommended().orElseGet(() -> best(found));
        progress.report(0.8, "算出没有行动时的走势", "drawing what would have been");
        ChartDays chart = new ChartDays(question, facts.treated(), end);
        chart.expect(aligned.days(), shown.expected());
        chart.band(question.from(), end, shown, daysDuring());
        Optional<PromotionOutcome> promotion = Optional.empty();
        RecoveryOutcome after = new RecoveryOutcome(question, all, end, shown);
        if (question.promotes()) {
            promotion = Optional.of(PromotionOutcome.of(question, all, end));
            promotion.get().draw(chart);
        } else {
            chart.expect(all.days(), after.expected());
        }
        return new EffectAnswer(
                metric(),
                new Period(aligned.days().getFirst(), question.from()),
                new Period(question.from(), end),
                aligned.numberOf(question.from()),
                daysDuring(),
                all.missing(),
                found.recommended().map(this::told).orElse(null),
                plain(shown.beforeAfter()),
                found.zh(),
                found.en(),
                found.attempts().stream().map(this::attempt).toList(),
                chart.days(),
                all.controls(),
                year.told(),
                promotion.flatMap(PromotionOutcome::told).orElse(null),
                promotion.flatMap(PromotionOutcome::doubt).orElse(null),
                after.told(today).orElse(null),
                notes());
    }

    private static EffectEstimate best(EffectComparison found) {
        return found.attempts().stream()
                .flatMap(attempt -> attempt.estimate().find().stream())
                .min(Comparator.comparing(estimate -> estimate.trust().grade()))
                .orElseThrow();
    }

    private int daysDuring() {
        return aligned.numberOf(end) - aligned.numberOf(question.from());
    }

    private MetricTold metric() {
        MetricDefinition metric = facts.metric();
        return new MetricTold(
                metric.key(),
                metric.zh(),
                metric.en(),
                word(metric.unit()),
                word(facts.source()),
                metric.overDays() == OverDays.SUM);
    }

    private static Plain plain(BeforeAfter plain) {
        return new Plain(plain.before(), plain.during(), plain.difference(), plain.relative());
    }

    private Attempt attempt(EffectComparison.Attempt attempt) {
        @Nullable
        Note doubt = attempt.estimate()
                .findDoubt()
                .map(one -> new Note(one.zh(), one.en()))
                .orElse(null);
        return new Attempt(
                word(attempt.method()),
                attempt.estimate().find().map(this::told).orElse(null),
                doubt);
    }

    private Told told(EffectEstimate estimate) {
        Interval total = estimate.totalInterval();
        int days = daysDuring();
        return new Told(
                word(estimate.method()),
                estimate.relative(),
                estimate.relativeInterval(),
                estimate.total() / days,
                new Interval(total.lower() / days, total.upper() / days, total.level()),
                estimate.total(),
                total,
                estimate.pValue(),
                estimate.placeboPValue().isPresent() ? estimate.placeboPValue().getAsDouble() : null,
                word(estimate.trust().grade()),
                estimate.trust().zh(),
                estimate.trust().en(),
                estimate.weights().stream()
                        .map(weight -> new Weight(Long.parseLong(weight.unit()), weight.weight()))
                        .toList());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (!year.unseen().isEmpty()) {
            String zh = year.unseen().stream().map(Note::zh).collect(Collectors.joining("、"));
            String en = year.unseen().stream().map(Note::en).collect(Collectors.joining(", "));
            notes.add(new Note(
                    "行动期间遇上" + zh + "，行动前没有见过，分不清哪部分是它、哪部分是行动；单店序列只按其余的日子估计",
                    en + ": in the action and not seen before it; the single series is judged by the other days only"));
        }
        if (facts.treated().from().isAfter(facts.asked().from())) {
            notes.add(new Note(
                    "要看行动前 " + question.daysBefore() + " 天，数据从 "
                            + facts.treated().from() + " 才有",
                    question.daysBefore() + " days before were asked for; data begin on "
                            + facts.treated().from()));
        }
        if (aligned.panel().units().size() > 1) {
            notes.add(new Note(
                    "对照店在这段时间自己的大事（活动、处罚、断货）也会算进差异；受同一行动影响的店不能当对照",
                    "What befell the comparison shops meanwhile counts as difference too; a shop that felt the same"
                            + " action is no comparison"));
        }
        if (facts.metric().overDays() != OverDays.SUM) {
            notes.add(new Note("同一人在多天都会被计入，合计是逐日相加的人次", "A person who comes on several days counts on each"));
        }
        if (facts.source() != facts.metric().defaultSource()) {
            notes.add(new Note("这家店没有订单数据，用的是平台日报的数", "The shop has no orders; the platform's daily figures are used"));
        }
        return notes;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
