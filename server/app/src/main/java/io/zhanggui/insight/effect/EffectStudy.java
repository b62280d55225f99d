package io.zhanggui.insight.effect;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was sold before, during and after an action, and asks the engine what the action was worth. */
@Component
final class EffectStudy implements StudyMethod<EffectQuestion> {

    private static final int DAYS_AFTER = 14;

    private final Metrics metrics;
    private final PanelReader reader;
    private final Clock clock;

    EffectStudy(Metrics metrics, PanelReader reader, Clock clock) {
        this.metrics = metrics;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.EFFECT;
    }

    @Override
    public Class<EffectQuestion> question() {
        return EffectQuestion.class;
    }

    @Override
    public Estimate<EffectAnswer> answer(Scope scope, EffectQuestion question, StudyProgress progress) {
        Optional<MetricDefinition> metric = metrics.list(scope.agency()).stream()
                .filter(one -> one.key().equals(question.metric()) && isComparable(one))
                .findFirst();
        if (metric.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "指标“" + question.metric() + "”不能逐日比较；请选择金额、笔数、人数一类的指标",
                    "metric \"" + question.metric() + "\" cannot be compared day by day; choose an amount or a count");
        }
        if (!scope.shops().contains(question.treated())) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "要评估的店铺不在这次分析的店铺里",
                    "the treated shop is not among the shops of this study");
        }
        if (question.item() != null && !metric.get().dimensions().contains("item")) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "指标“" + metric.get().zh() + "”不能按商品拆分；看单个商品请选择商品支付金额或商品支付件数",
                    "\"" + metric.get().en() + "\" is not split by item; choose sales or units by item");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        if (!question.from().isBefore(today)) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "行动从 " + question.from() + " 开始，还没有过完一天",
                    "the action begins on " + question.from() + "; not a day of it is over");
        }
        return reader.read(scope, metric.get(), question, period(question, today), progress)
                .flatMap(facts -> EffectOutcome.of(question, facts, today, progress));
    }

    /** Amounts and counts add or stand day by day; a quotient's day says nothing of how much it rests on. */
    private static boolean isComparable(MetricDefinition metric) {
        return metric.overDays() == OverDays.SUM
                || (metric.overDays() == OverDays.AVERAGE && metric.unit() == Unit.COUNT);
    }

    /** Days that are over: what is known of today in the morning is not a day's sales. */
    private static Period period(EffectQuestion question, LocalDate today) {
        LocalDate to =
                question.to() == null ? today : question.to().plusDays(Math.max(DAYS_AFTER, question.daysStocked()));
        return new Period(
                question.from().minusDays((long) question.daysBefore() + question.daysWaiting()),
                to.isAfter(today) ? today : to);
    }
}
