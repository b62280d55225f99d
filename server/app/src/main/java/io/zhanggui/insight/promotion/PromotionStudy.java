package io.zhanggui.insight.promotion;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.effect.PromotionReading;
import io.zhanggui.insight.promotion.PromotionAnswer.Run;
import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.PromotionEffect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a shop's days round a promotion and its earlier runs, and accounts for what it brought. */
@Component
final class PromotionStudy implements StudyMethod<PromotionQuestion> {

    /** A trend read from less runs away over the weeks of a promotion; where the level has shifted, less is better. */
    private static final List<Integer> DAYS_BEFORE = List.of(300, 200, 120, 90);

    /** How far the expectation may lie off the weeks before, which it should tell. */
    private static final double LARGEST_DRIFT = 0.1;

    private static final int LEAST_BEFORE = 90;

    private static final int USUAL_DAYS = 56;
    private static final int YEAR = 365;

    private final SeriesReader reader;
    private final ShopMoney money;
    private final Clock clock;

    PromotionStudy(SeriesReader reader, ShopMoney money, Clock clock) {
        this.reader = reader;
        this.money = money;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.PROMOTION;
    }

    @Override
    public Class<PromotionQuestion> question() {
        return PromotionQuestion.class;
    }

    @Override
    public Estimate<PromotionAnswer> answer(Scope scope, PromotionQuestion question, StudyProgress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        if (question.promotion().to().isAfter(today)) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "活动要到 " + question.promotion().to().minusDays(1) + " 才结束，过后再算",
                    "the promotion lasts until " + question.promotion().to().minusDays(1) + "; account for it then");
        }
        progress.report(0.1, "读取活动前后的销售", "reading the sales round the promotion");
        DailySeries series = series(scope, question, question.promotion());
        return read(series, question, question.promotion()).map(reading -> {
            List<Run> runs = new ArrayList<>();
            for (Period run : question.earlierRuns()) {
                progress.report(0.3 + 0.1 * runs.size(), "看 " + run.from() + " 那次", "looking at " + run.from());
                runs.add(run(scope, question, run));
            }
            runs.add(told(question.promotion(), reading.effect()));
            progress.report(0.8, "算账", "accounting");
            return new PromotionTelling(question, series, reading, runs, facts(scope, question, reading)).answer();
        });
    }

    /**
     * What is known round the promotion: the days it was felt, the weeks before it, the year before these, and what is
     * usually refunded; null where too few days are ripe.
     */
    record Facts(
            ShopMoney.Known felt,
            ShopMoney.Known before,
            ShopMoney.Known year,
            @Nullable RefundShare refunded) {}

    private Facts facts(Scope scope, PromotionQuestion question, PromotionReading reading) {
        LocalDate end = question.promotion().from().minusDays(question.daysWaiting());
        LocalDate start = end.minusDays(USUAL_DAYS);
        return new Facts(
                money.read(scope, reading.felt()),
                money.read(scope, new Period(start, end)),
                money.read(scope, new Period(start.minusDays(YEAR), start)),
                refunded(scope, end, reading.felt()));
    }

    /** From the newest four weeks before the waiting whose refunds are over, backwards. */
    private @Nullable RefundShare refunded(Scope scope, LocalDate waiting, Period felt) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        LocalDate known =
                money.knownOn(scope, felt).filter(day -> day.isBefore(today)).orElse(today);
        LocalDate ripe = known.minusDays(RefundShare.RIPE_DAYS);
        LocalDate end = waiting.isBefore(ripe) ? waiting : ripe;
        List<ShopMoney.Known> blocks = new ArrayList<>();
        for (int block = 0; block < RefundShare.MOST_BLOCKS; block++) {
            LocalDate to = end.minusDays((long) block * RefundShare.BLOCK_DAYS);
            blocks.add(money.read(scope, new Period(to.minusDays(RefundShare.BLOCK_DAYS), to)));
        }
        return RefundShare.of(blocks, !felt.to().isAfter(ripe));
    }

    private Run run(Scope scope, PromotionQuestion question, Period run) {
        return switch (read(series(scope, question, run), question, run)) {
            case Estimate.Known<PromotionReading> known ->
                told(run, known.value().effect());
            case Estimate.Unknown<PromotionReading> unknown ->
                new Run(
                        run,
                        null,
                        null,
                        null,
                        new Words(unknown.doubt().zh(), unknown.doubt().en()));
        };
    }

    private static Run told(Period days, PromotionEffect effect) {
        return new Run(
                days,
                new PromotionAnswer.Figure(
                        effect.lift().relative(), effect.lift().relativeInterval()),
                new PromotionAnswer.Figure(effect.net(), effect.netInterval()),
                effect.movedShare(),
                null);
    }

    private DailySeries series(Scope scope, PromotionQuestion question, Period promotion) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        LocalDate from = promotion.from().minusDays((long) question.daysWaiting() + DAYS_BEFORE.getFirst());
        LocalDate to = promotion.to().plusDays(question.daysStocked());
        return reader.read(scope, "pay_amount", new Period(from, to.isAfter(today) ? today : to))
                .trimmed();
    }

    private static Estimate<PromotionReading> read(DailySeries series, PromotionQuestion question, Period promotion) {
        if (series.isEmpty()
                || series.period().to().isBefore(promotion.to())
                || !series.period().from().isBefore(promotion.from())) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "没有 " + promotion.from() + " 至 " + promotion.to().minusDays(1) + " 及之前的支付金额：请导入这段时间的订单",
                    "sales of " + promotion.from() + " to " + promotion.to().minusDays(1)
                            + " and before are not known: import the orders of these days");
        }
        long before = promotion.from().minusDays(question.daysWaiting()).toEpochDay()
                - series.period().from().toEpochDay();
        if (before < LEAST_BEFORE) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "观望期之前只有 " + before + " 天数据，推不出本来会卖多少，至少要 " + LEAST_BEFORE + " 天",
                    "only " + before + " days before the waiting are known; at least " + LEAST_BEFORE
                            + " are needed to tell what would have been sold");
        }
        int after = (int) (series.period().to().toEpochDay() - promotion.to().toEpochDay());
        int stocked = Math.min(after, question.daysStocked());
        for (int days : DAYS_BEFORE) {
            DailySeries part = series.since(promotion.from().minusDays((long) question.daysWaiting() + days));
            PromotionReading reading = PromotionReading.of(part, promotion, question.daysWaiting(), stocked)
                    .find()
                    .orElse(null);
            if (reading != null && Math.abs(reading.tracking(part) - 1) <= LARGEST_DRIFT) {
                return Estimate.of(reading);
            }
        }
        // The engine's own doubt comes first; without one, it is the drift.
        return PromotionReading.of(series, promotion, question.daysWaiting(), stocked)
                .flatMap(reading -> drifted(reading.tracking(series)));
    }

    private static Estimate<PromotionReading> drifted(double tracking) {
        String off = "%.0f%%".formatted(100 * (tracking - 1));
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                "活动前四周的实际与推算差 " + off + "：销售水平自己在漂移，推不出没有活动会卖多少。请缩小到一家店铺，或看“效果”页用其他店铺对照的结果",
                "the four weeks before lie " + off
                        + " off what is expected of them: the level drifts by itself, so what would have"
                        + " been sold cannot be told. Choose one shop, or compare with other shops on the effect page");
    }
}
