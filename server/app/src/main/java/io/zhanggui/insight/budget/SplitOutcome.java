package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.BudgetAnswer.AmountTold;
import io.zhanggui.insight.budget.BudgetAnswer.Basis;
import io.zhanggui.insight.budget.BudgetAnswer.GainTold;
import io.zhanggui.insight.budget.BudgetAnswer.SplitRow;
import io.zhanggui.insight.budget.Lineup.Seat;
import io.zhanggui.insight.budget.SplitAsk.AmountAsk;
import io.zhanggui.insight.budget.SplitAsk.ChannelAsk;
import io.zhanggui.insight.budget.SplitAsk.RuleAsk;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.budget.Allocation;
import io.zhanggui.stats.budget.AllocationGain;
import io.zhanggui.stats.budget.BudgetAllocator;
import io.zhanggui.stats.budget.BudgetLine;
import io.zhanggui.stats.budget.Hill;
import io.zhanggui.stats.budget.ResponseCurve;
import io.zhanggui.stats.budget.ShareRule;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Splits the budget over a lineup and weighs the splits. Amounts are whole fen, so they sum to what is split exactly. */
final class SplitOutcome {

    /** The splits; money in fen. */
    record Splits(
            long totalFen,
            long reserveFen,
            SplitRow present,
            SplitRow best,
            SplitRow surest,
            @Nullable SplitRow tried,
            long[] bestFen) {}

    private final SplitAsk ask;
    private final List<Seat> seats;
    private final long totalFen;
    private final long workingFen;
    private final long[] presentFen;
    private final List<BudgetLine> lines;
    private final List<List<ResponseCurve>> draws;

    private SplitOutcome(SplitAsk ask, List<Seat> seats, long totalFen) {
        this.ask = ask;
        this.seats = seats;
        this.totalFen = totalFen;
        this.workingFen = totalFen - Math.round(totalFen * ask.reserve());
        this.presentFen = LargestRemainder.split(workingFen, presentWeights(seats));
        this.lines = new ArrayList<>();
        for (int place = 0; place < seats.size(); place++) {
            lines.add(line(place));
        }
        this.draws = seats.stream().map(this::drawn).toList();
    }

    static Estimate<Splits> of(SplitAsk ask, List<Seat> seats) {
        Doubt doubt = findDoubt(ask, seats);
        if (doubt != null) {
            return Estimate.none(doubt);
        }
        double spent = seats.stream().mapToDouble(Seat::present).sum() * ask.weeks();
        long total = ask.total() == null ? Math.round(spent * 100) : BudgetQuestion.fen("total", ask.total());
        if (total == 0) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "最近几周没有推广花费，请填写总预算",
                    "the last weeks spent nothing; state a total budget");
        }
        return new SplitOutcome(ask, seats, total).solve();
    }

    private static @Nullable Doubt findDoubt(SplitAsk ask, List<Seat> seats) {
        List<Seat> held =
                seats.stream().filter(seat -> seat.basis() == Basis.HELD).toList();
        boolean refuse = ask.fallback() == SplitAsk.Fallback.REFUSE && !held.isEmpty();
        if (!refuse && held.size() < seats.size()) {
            return null;
        }
        if (seats.isEmpty()) {
            return new Doubt(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "这段时间里没有推广花费的数据：请导入推广报表，或自填渠道与曲线",
                    "there is no ad spend in this time: import ad reports, or type channels and what you expect of them");
        }
        List<Doubt> doubts = held.stream()
                .map(Seat::doubt)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Doubt(
                doubts.getFirst().reason(),
                doubts.stream().map(Doubt::zh).collect(Collectors.joining("；")),
                doubts.stream().map(Doubt::en).collect(Collectors.joining("; ")));
    }

    private Estimate<Splits> solve() {
        List<ShareRule> rules = ask.rules().stream()
                .map(rule ->
                        new ShareRule(rule.group(), rule.share(), rule.kind().engine()))
                .toList();
        return BudgetAllocator.allocate(workingFen, lines, rules)
                .flatMap(best -> AllocationGain.robust(workingFen, lines, rules, draws, presentFen)
                        .map(surest -> new Splits(
                                totalFen,
                                totalFen - workingFen,
                                row(presentFen, null),
                                row(best.fen(), gain(best.fen())),
                                row(surest.allocation().fen(), surest),
                                tried(),
                                best.fen())));
    }

    private static double[] presentWeights(List<Seat> seats) {
        double[] weights = seats.stream().mapToDouble(Seat::present).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (sum == 0) {
            java.util.Arrays.fill(weights, 1);
        }
        return weights;
    }

    private BudgetLine line(int place) {
        Seat seat = seats.get(place);
        String group = ask.rules().stream()
                .filter(rule -> rule.channels().contains(seat.name()))
                .map(RuleAsk::group)
                .findFirst()
                .orElse("");
        if (seat.basis() == Basis.HELD) {
            return new BudgetLine(seat.name(), group, presentFen[place], presentFen[place], yuan -> 0);
        }
        ChannelAsk asked = seat.asked();
        Hill curve = Objects.requireNonNull(seat.curve());
        return new BudgetLine(
                seat.name(),
                group,
                asked == null ? 0 : asked.floorFen(),
                asked == null ? Long.MAX_VALUE / 1024 : asked.capFen(),
                curve.over(ask.weeks()));
    }

    private List<ResponseCurve> drawn(Seat seat) {
        if (seat.basis() == Basis.HELD) {
            return Collections.nCopies(CurveStudy.DRAWS, yuan -> 0);
        }
        return seat.draws().stream().map(hill -> hill.over(ask.weeks())).toList();
    }

    private AllocationGain gain(long[] fen) {
        return AllocationGain.of(lines, draws, presentFen, fen);
    }

    private @Nullable SplitRow tried() {
        List<AmountAsk> typed = ask.tried();
        if (typed == null) {
            return null;
        }
        long[] fen = presentFen.clone();
        for (AmountAsk amount : typed) {
            for (int place = 0; place < seats.size(); place++) {
                if (seats.get(place).name().equals(amount.channel())) {
                    fen[place] = BudgetQuestion.fen("amount", amount.amount());
                }
            }
        }
        return row(fen, gain(fen));
    }

    private SplitRow row(long[] fen, @Nullable AllocationGain gain) {
        Allocation allocation = BudgetAllocator.given(lines, fen);
        List<AmountTold> amounts = new ArrayList<>();
        for (int place = 0; place < seats.size(); place++) {
            Allocation.Placed placed = allocation.lines().get(place);
            boolean held = seats.get(place).basis() == Basis.HELD;
            amounts.add(new AmountTold(
                    placed.name(),
                    BudgetQuestion.yuan(placed.fen()),
                    held ? null : placed.response(),
                    held ? null : placed.returnOfNextYuan()));
        }
        GainTold told = gain == null
                ? null
                : new GainTold(
                        gain.expected(),
                        gain.interval().lower(),
                        gain.interval().upper(),
                        gain.chanceOfGain());
        return new SplitRow(amounts, BudgetQuestion.yuan(allocation.totalFen()), allocation.response(), told);
    }
}
