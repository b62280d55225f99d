package io.zhanggui.stats.cause;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Explains the change of a shop's money between two periods by causes in yuan, without a rest.
 *
 * <p>Model: net yuan = (Σ over cells of visitors × conversion × pieces × price + unassigned) × kept share × share left of
 * costs. Its Shapley values (Shorrocks 2013, Journal of Economic Inequality 11, 99–126) part the change; earlier pairs of
 * neighbouring periods tell how far each part ordinarily moves ({@link Spread}); what moved further is taken out by matching
 * pursuit over items, channels and the shop ({@link Pursuit}) and named ({@link CauseKind}). Days missing in either period
 * are left out of both and never become a cause; big festivals are set apart before anything else.
 *
 * <p>Inputs: {@link ShopDays} in yuan and whole counts, best 60 days or more before the earlier period. Failures:
 * TOO_LITTLE_DATA where no day of the periods is known or both are without sales. With fewer than four earlier pairs the
 * change is parted but nothing is called a cause. Example: an item of 100 visitors a day, 5 % of whom buy one piece of 20
 * yuan, sells 700 yuan a week; with 50 visitors 350: the cause is the item's visitors, −350.00.
 */
public final class WhyMoved {

    private static final double LEAST_DISTANCE = 4;
    private static final double FESTIVAL_DISTANCE = 1;
    private static final double LEAST_SHARE = 0.005;
    private static final double ORDINARY = 2;
    private static final double HALF_WIDTH = 1.645;
    private static final double ENOUGH_DAYS = 0.7;
    private static final int MOST_PAIRS = 40;
    private static final int WEEK = 7;
    private static final int FAR = 62;
    private static final double FEN = 100;

    private final ShopDays shop;
    private final Spans spans;
    private final FestivalDays festivals;

    private WhyMoved(ShopDays shop, Spans spans, FestivalDays festivals) {
        this.shop = shop;
        this.spans = spans;
        this.festivals = festivals;
    }

    public static Estimate<Explained> of(ShopDays shop, Spans spans, FestivalDays festivals) {
        return new WhyMoved(shop, spans, festivals).explain();
    }

    private Estimate<Explained> explain() {
        Compared days = Compared.of(shop, spans, place -> true);
        if (days.isEmpty()) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "两段时间里没有同时有数据的日子，无法比较；请先补齐报表",
                    "no day of the two periods is known in both; load the missing reports first");
        }
        boolean paired = spans.before().days() == spans.now().days();
        Levelled levelled = Levelled.of(shop, days, paired, festivals);
        Parted parted = Parted.of(shop, levelled.before(), levelled.now());
        if (!(parted.level() > 0)) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "两段时间都没有成交，没有变化可以解释",
                    "nothing was sold in either period: no change to explain");
        }
        List<Group> groups = Group.of(shop.cells());
        Spread spread = Spread.of(past(), shop.cells(), groups);
        List<Cause> causes = new ArrayList<>();
        List<Explained.Rest> rests = new ArrayList<>();
        Pursuit pursuit = new Pursuit(shop.cells(), groups, parted, spread);
        if (spread.isEnough()) {
            causes.addAll(new Naming(shop, days, parted, pursuit).name(pursuit.run()));
        }
        for (Factor factor : Factor.values()) {
            rests.add(new Explained.Rest(Explained.Place.valueOf(factor.name()), pursuit.left(factor)));
        }
        rests.add(new Explained.Rest(Explained.Place.UNASSIGNED, parted.unassigned()));
        whole(
                CauseKind.REFUNDS,
                Explained.Place.REFUNDS,
                parted.refunds(),
                parted,
                spread.refunds(),
                spread,
                causes,
                rests);
        whole(CauseKind.COSTS, Explained.Place.COSTS, parted.costs(), parted, spread.costs(), spread, causes, rests);
        whole(
                CauseKind.FESTIVAL,
                Explained.Place.FESTIVAL,
                levelled.festival(),
                parted,
                spread.total(),
                spread,
                causes,
                rests);
        return Estimate.of(settled(days, parted, levelled, spread, causes, rests));
    }

    /** A cause of the whole shop, or a rest where it is within the ordinary. */
    private static void whole(
            CauseKind kind,
            Explained.Place place,
            double amount,
            Parted parted,
            double share,
            Spread spread,
            List<Cause> causes,
            List<Explained.Rest> rests) {
        double yuan = share * parted.level();
        double least = kind == CauseKind.FESTIVAL ? FESTIVAL_DISTANCE : LEAST_DISTANCE;
        boolean stands = spread.isEnough()
                && Math.abs(amount) >= least * yuan
                && Math.abs(amount) >= LEAST_SHARE * parted.level();
        if (stands) {
            Interval interval = new Interval(amount - HALF_WIDTH * yuan, amount + HALF_WIDTH * yuan, 0.9);
            causes.add(new Cause(
                    kind,
                    Group.SHOP,
                    amount,
                    interval,
                    amount / yuan,
                    amount / parted.level(),
                    List.of(),
                    List.of(),
                    0,
                    null));
        } else {
            rests.add(new Explained.Rest(place, amount));
        }
    }

    private Explained settled(
            Compared days,
            Parted parted,
            Levelled levelled,
            Spread spread,
            List<Cause> causes,
            List<Explained.Rest> rests) {
        double now = ShopDays.sum(shop.net(), days.now());
        double before = ShopDays.sum(shop.net(), days.before()) * days.scale();
        double[] amounts = new double[causes.size() + rests.size()];
        for (int i = 0; i < causes.size(); i++) {
            amounts[i] = causes.get(i).amount() * FEN;
        }
        for (int i = 0; i < rests.size(); i++) {
            amounts[causes.size() + i] = rests.get(i).amount() * FEN;
        }
        long[] fen = LargestRemainder.round(amounts, Math.round(now * FEN) - Math.round(before * FEN));
        List<Cause> ranked = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            ranked.add(exact(causes.get(i), fen[i]));
        }
        ranked.sort(Comparator.comparingDouble((Cause cause) -> -Math.abs(cause.amount())));
        List<Explained.Rest> left = new ArrayList<>();
        for (int i = 0; i < rests.size(); i++) {
            if (fen[causes.size() + i] != 0) {
                left.add(new Explained.Rest(rests.get(i).place(), fen[causes.size() + i] / FEN));
            }
        }
        return new Explained(
                Math.round(before * FEN) / FEN,
                Math.round(now * FEN) / FEN,
                listDays(days.before()),
                listDays(days.now()),
                days.missingBefore(),
                days.missingNow(),
                ranked,
                left,
                verdict(ranked, now - before, parted, spread),
                spread.isEnough() ? spread.total() * parted.level() : 0,
                spread.pairs(),
                levelled.festive());
    }

    private List<LocalDate> listDays(int... places) {
        return IntStream.of(places).mapToObj(shop::day).toList();
    }

    private static Cause exact(Cause cause, long fen) {
        double[] parts = fen(cause.parts().stream().mapToDouble(Cause.Part::amount), fen);
        double[] shares = fen(cause.shares().stream().mapToDouble(Cause.Share::amount), fen);
        List<Cause.Part> exactParts = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Cause.Part part = cause.parts().get(i);
            exactParts.add(new Cause.Part(part.factor(), parts[i], part.before(), part.now()));
        }
        List<Cause.Share> exactShares = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Cause.Share share = cause.shares().get(i);
            exactShares.add(new Cause.Share(share.item(), share.channel(), shares[i]));
        }
        return new Cause(
                cause.kind(),
                cause.group(),
                fen / FEN,
                cause.interval(),
                cause.distance(),
                cause.relative(),
                exactParts,
                exactShares,
                cause.drawn(),
                cause.detail());
    }

    /** Yuan in whole fen that sum to a number of fen. */
    private static double[] fen(DoubleStream yuan, long sum) {
        double[] parts = yuan.map(value -> value * FEN).toArray();
        if (parts.length == 0) {
            return parts;
        }
        return LongStream.of(LargestRemainder.round(parts, sum))
                .mapToDouble(value -> value / FEN)
                .toArray();
    }

    private static Explained.Verdict verdict(List<Cause> causes, double change, Parted parted, Spread spread) {
        if (!spread.isEnough()) {
            return Explained.Verdict.UNJUDGED;
        }
        if (!causes.isEmpty()) {
            return Explained.Verdict.CAUSED;
        }
        boolean ordinary = Math.abs(change) <= ORDINARY * spread.total() * parted.level();
        return ordinary ? Explained.Verdict.ORDINARY : Explained.Verdict.SCATTERED;
    }

    /** Earlier pairs of neighbouring periods on the same days of the week, without festivals. */
    private List<Parted> past() {
        int length = spans.now().days();
        int apart =
                (int) ChronoUnit.DAYS.between(spans.before().from(), spans.now().from());
        if (apart > FAR || apart < length) {
            apart = (length + WEEK - 1) / WEEK * WEEK;
        }
        List<Parted> past = new ArrayList<>();
        LocalDate from = spans.now().from().minusDays(WEEK);
        while (past.size() < MOST_PAIRS && !from.minusDays(apart).isBefore(shop.first())) {
            Spans pair = Spans.neighbours(from, length, apart);
            if (isApart(pair)) {
                Compared days = Compared.of(shop, pair, place -> !festivals.isFelt(shop.day(place)));
                if (!days.isEmpty() && days.now().length >= ENOUGH_DAYS * length) {
                    past.add(Parted.of(shop, new Stretch(days.before(), 1), new Stretch(days.now(), 1)));
                }
            }
            from = from.minusDays(WEEK);
        }
        return past;
    }

    private boolean isApart(Spans pair) {
        return !pair.now().overlaps(spans.now())
                && !pair.now().overlaps(spans.before())
                && !pair.before().overlaps(spans.now())
                && !pair.before().overlaps(spans.before());
    }
}
