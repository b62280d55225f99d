package io.zhanggui.insight.promotion;

import io.zhanggui.insight.effect.PromotionReading;
import io.zhanggui.insight.promotion.PromotionAnswer.Day;
import io.zhanggui.insight.promotion.PromotionAnswer.Decay;
import io.zhanggui.insight.promotion.PromotionAnswer.Figure;
import io.zhanggui.insight.promotion.PromotionAnswer.Plain;
import io.zhanggui.insight.promotion.PromotionAnswer.Run;
import io.zhanggui.insight.promotion.PromotionAnswer.Slot;
import io.zhanggui.insight.promotion.PromotionAnswer.Wear;
import io.zhanggui.insight.promotion.PromotionAnswer.Words;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.LiftDecay;
import io.zhanggui.stats.effect.PromotionEffect;
import io.zhanggui.stats.effect.WindowEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what was found into an answer. */
final class PromotionTelling {

    private static final double LEVEL = 0.9;
    private static final int DRAWN_BEFORE = 35;

    private final PromotionQuestion question;
    private final DailySeries series;
    private final PromotionReading reading;
    private final PromotionEffect effect;
    private final List<Run> runs;
    private final PromotionStudy.Facts facts;

    PromotionTelling(
            PromotionQuestion question,
            DailySeries series,
            PromotionReading reading,
            List<Run> runs,
            PromotionStudy.Facts facts) {
        this.question = question;
        this.series = series;
        this.reading = reading;
        this.effect = reading.effect();
        this.runs = runs;
        this.facts = facts;
    }

    PromotionAnswer answer() {
        Figure net = new Figure(effect.net(), effect.netInterval());
        PromotionAccount account = new PromotionAccount(question, net, facts.felt(), facts.before(), facts.refunded());
        double sold = sold(question.promotion());
        Plain plain = plain();
        return new PromotionAnswer(
                Objects.requireNonNull(question.name()),
                question.promotion(),
                reading.felt(),
                PromotionSentence.of(question, sold, effect, plain, account),
                sold,
                net,
                effect.chanceOfGain(),
                figure(effect.lift()),
                effect.waiting().map(PromotionTelling::figure).orElse(null),
                effect.dip().map(PromotionTelling::figure).orElse(null),
                effect.movedShare(),
                effect.movedInterval().orElse(null),
                plain,
                account.lines(),
                account.profit(),
                account.unknown(),
                runs,
                wear(),
                decay(),
                slot(),
                days(),
                effect.trust().grade().name().toLowerCase(Locale.ROOT),
                new Words(effect.trust().zh(), effect.trust().en()),
                notes());
    }

    private static Figure figure(WindowEffect window) {
        return new Figure(window.total(), window.totalInterval());
    }

    private double sold(Period days) {
        double sum = 0;
        for (int i = 0; i < series.values().length; i++) {
            double value = series.values()[i];
            sum += days.contains(series.day(i)) && Double.isFinite(value) ? value : 0;
        }
        return sum;
    }

    private Plain plain() {
        double before = effect.beforeAfter().before();
        double during = effect.beforeAfter().during();
        return new Plain(
                before, during, (during - before) * question.promotion().days());
    }

    /** The errors of two runs are their own, so the widths of their intervals add up in squares. */
    private @Nullable Wear wear() {
        List<Run> known = runs.stream().filter(run -> run.lift() != null).toList();
        if (known.size() < 2) {
            return null;
        }
        Figure last = Objects.requireNonNull(known.getLast().lift());
        Run former = known.get(known.size() - 2);
        Figure before = Objects.requireNonNull(former.lift());
        double change = last.value() - before.value();
        double down = Math.hypot(
                last.value() - last.interval().lower(), before.interval().upper() - before.value());
        double up = Math.hypot(
                last.interval().upper() - last.value(),
                before.value() - before.interval().lower());
        Interval interval = new Interval(change - down, change + up, LEVEL);
        return new Wear(change, interval, words(former, change, interval));
    }

    private static Words words(Run former, double change, Interval interval) {
        String points = String.format(Locale.ROOT, "%.0f", 100 * Math.abs(change));
        String day = former.days().from().toString();
        if (interval.upper() < 0) {
            return new Words(
                    "拉动比 " + day + " 那次低 " + points + " 个百分点：同样的活动在变钝",
                    "the lift is " + points + " points below that of " + day + ": it wears out");
        }
        if (interval.lower() > 0) {
            return new Words(
                    "拉动比 " + day + " 那次高 " + points + " 个百分点",
                    "the lift is " + points + " points above that of " + day);
        }
        return new Words(
                "和 " + day + " 那次比，拉动是变强还是变弱，说不准",
                "whether the lift is stronger or weaker than that of " + day + " cannot be told");
    }

    private Decay decay() {
        double[] lifts = reading.liftsAfter(series);
        return switch (LiftDecay.fit(lifts, Math.max(1, lifts.length), LEVEL)) {
            case Estimate.Known<LiftDecay> known -> decay(known.value());
            case Estimate.Unknown<LiftDecay> unknown ->
                new Decay(
                        null,
                        null,
                        null,
                        List.of(),
                        new Words(unknown.doubt().zh(), unknown.doubt().en()));
        };
    }

    private static Decay decay(LiftDecay known) {
        LiftDecay.Lift half = known.halfLife().find().orElse(null);
        return new Decay(
                half == null ? null : new Figure(half.value(), half.interval()),
                new Figure(known.first().value(), known.first().interval()),
                new Figure(known.total().value(), known.total().interval()),
                known.curve().stream().map(LiftDecay.Lift::value).toList(),
                half == null
                        ? new Words(
                                String.format(Locale.ROOT, "活动后的增量还没有消退的迹象，半衰期超过 %.1f 天", known.atLeast()),
                                String.format(
                                        Locale.ROOT,
                                        "what it left behind does not fade visibly; half of it lasts more than %.1f"
                                                + " days",
                                        known.atLeast()))
                        : new Words(
                                String.format(
                                        Locale.ROOT,
                                        "活动后的增量约 %.1f 天减半（90%% 区间 %.1f–%.1f 天）",
                                        half.value(),
                                        half.interval().lower(),
                                        half.interval().upper()),
                                String.format(
                                        Locale.ROOT,
                                        "what it left behind halves in %.1f days (90%% interval %.1f–%.1f)",
                                        half.value(),
                                        half.interval().lower(),
                                        half.interval().upper())));
    }

    private Slot slot() {
        Double dailyBefore = perDay(facts.before());
        Double dailyYear = perDay(facts.year());
        Double conversion = facts.before().find("pay_conversion");
        Double usual = facts.year().find("pay_conversion");
        double lift = effect.lift().total();
        return SlotScore.of(
                dailyBefore == null || dailyYear == null || dailyYear == 0 ? null : dailyBefore / dailyYear,
                conversion == null || usual == null || usual == 0 ? null : conversion / usual,
                effect.lift().relative(),
                lift > 0 ? effect.net() / lift : 0);
    }

    private static @Nullable Double perDay(ShopMoney.Known known) {
        Double paid = known.find("pay_amount");
        return paid == null ? null : paid / known.period().days();
    }

    private List<Day> days() {
        int first = Math.max(0, effect.waiting().orElse(effect.lift()).start() - DRAWN_BEFORE);
        int last = effect.dip().orElse(effect.lift()).end();
        return reading.listDays(series, first, last).stream()
                .map(day -> new Day(day.day(), day.actual(), day.expected()))
                .toList();
    }

    private List<Words> notes() {
        List<Words> notes = new ArrayList<>();
        notes.add(new FeltWindows(question.daysWaiting(), question.daysStocked()).words(question.promotion()));
        long after =
                reading.felt().to().toEpochDay() - question.promotion().to().toEpochDay();
        if (after < question.daysStocked()) {
            notes.add(new Words(
                    "活动后只有 " + after + " 天数据，透支还没有看全，净增偏高",
                    "only " + after
                            + " days after it are known: not all of what was moved is seen, and the net is too high"));
        }
        if (facts.refunded() != null && !facts.refunded().over()) {
            notes.add(new Words(
                    "活动订单的退款还没走完：两边都按付款已满 " + RefundShare.RIPE_DAYS + " 天的日子估，到时再算会更准",
                    "refunds of the promotion's orders are still to come: both sides are taken from days paid at least "
                            + RefundShare.RIPE_DAYS + " days ago; account for it again then"));
        }
        notes.add(new Words(
                "店铺优惠券和满减已从支付金额里扣掉，不再扣一次；平台补贴不影响店铺实收",
                "coupons and discounts of the shop are out of the amount paid already and are not taken off twice"));
        return notes;
    }
}
