package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.BudgetAnswer.CheckTold;
import io.zhanggui.insight.budget.BudgetAnswer.PlanTold;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.budget.BudgetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A budget drawn up by phases and modules, or one somebody typed, held against the premises of the service plan. */
final class PlanOutcome {

    /** A module's part may differ by so much before it breaks its share. */
    private static final double NEAR = 0.005;

    private static final BudgetPlan.Limits LIMITS = BudgetPlan.Limits.USUAL;

    private PlanOutcome() {}

    static Estimate<BudgetAnswer> of(PlanAsk ask) {
        return (ask.typed() == null ? drawn(ask) : typed(ask)).map(plan -> new BudgetAnswer(null, plan));
    }

    private static Estimate<PlanTold> drawn(PlanAsk ask) {
        return BudgetPlan.draw(
                        BudgetQuestion.fen("total", ask.total()), ask.reserve(), ask.phases(), ask.modules(), LIMITS)
                .map(plan -> told(
                        ask,
                        false,
                        plan.reserveFen(),
                        plan.fen(),
                        plan.checks().stream()
                                .map(check -> new CheckTold(check.holds(), check.zh(), check.en()))
                                .toList()));
    }

    private static Estimate<PlanTold> typed(PlanAsk ask) {
        List<List<Long>> fen = Objects.requireNonNull(ask.typed()).stream()
                .map(row -> row.stream()
                        .map(cell -> BudgetQuestion.fen("typed", cell))
                        .toList())
                .toList();
        long total = BudgetQuestion.fen("total", ask.total());
        long spent = fen.stream().mapToLong(PlanOutcome::sum).sum();
        return Estimate.of(told(ask, true, total - spent, fen, checks(ask, total, spent, fen)));
    }

    private static List<CheckTold> checks(PlanAsk ask, long total, long spent, List<List<Long>> fen) {
        List<CheckTold> checks = new ArrayList<>();
        checks.add(new CheckTold(
                spent <= total,
                spent <= total
                        ? "各格合计 %s 元，不超过总预算".formatted(BudgetQuestion.yuan(spent))
                        : "各格合计 %s 元，超过总预算 %s 元"
                                .formatted(BudgetQuestion.yuan(spent), BudgetQuestion.yuan(spent - total)),
                spent <= total
                        ? "the cells sum to %s yuan, within the total".formatted(BudgetQuestion.yuan(spent))
                        : "the cells sum to %s yuan, %s more than the total"
                                .formatted(BudgetQuestion.yuan(spent), BudgetQuestion.yuan(spent - total))));
        double left = (double) (total - spent) / total;
        checks.add(between(
                left,
                LIMITS.reserveLow(),
                LIMITS.reserveHigh(),
                "应急预留 %.2f%%，方案前提 %.0f%%–%.0f%%",
                "reserve %.2f %%, premise %.0f–%.0f %%"));
        double early = (double) sum(fen.getFirst()) / total;
        checks.add(new CheckTold(
                early >= LIMITS.firstPhaseLeast(),
                "首阶段占总预算 %.2f%%，方案前提不低于 %.0f%%".formatted(100 * early, 100 * LIMITS.firstPhaseLeast()),
                "first phase %.2f %% of the whole, premise at least %.0f %%"
                        .formatted(100 * early, 100 * LIMITS.firstPhaseLeast())));
        for (int module = 0; module < ask.modules().size(); module++) {
            BudgetPlan.Share wanted = ask.modules().get(module);
            double share = spent == 0 ? 0 : (double) column(fen, module) / spent;
            checks.add(new CheckTold(
                    Math.abs(share - wanted.share()) <= NEAR,
                    "“%s”占 %.2f%%，方案前提 %.2f%%".formatted(wanted.name(), 100 * share, 100 * wanted.share()),
                    "%s has %.2f %%, premise %.2f %%".formatted(wanted.name(), 100 * share, 100 * wanted.share())));
        }
        return checks;
    }

    private static CheckTold between(double part, double low, double high, String zh, String en) {
        return new CheckTold(
                part >= low - 1e-9 && part <= high + 1e-9,
                zh.formatted(100 * part, 100 * low, 100 * high),
                en.formatted(100 * part, 100 * low, 100 * high));
    }

    private static PlanTold told(
            PlanAsk ask, boolean typed, long reserve, List<List<Long>> fen, List<CheckTold> checks) {
        List<String> modules = new ArrayList<>();
        for (int module = 0; module < ask.modules().size(); module++) {
            modules.add(BudgetQuestion.yuan(column(fen, module)));
        }
        return new PlanTold(
                typed,
                BudgetQuestion.yuan(BudgetQuestion.fen("total", ask.total())),
                BudgetQuestion.yuan(reserve),
                ask.phases().stream().map(BudgetPlan.Share::name).toList(),
                ask.modules().stream().map(BudgetPlan.Share::name).toList(),
                fen.stream()
                        .map(row -> row.stream().map(BudgetQuestion::yuan).toList())
                        .toList(),
                fen.stream().map(row -> BudgetQuestion.yuan(sum(row))).toList(),
                modules,
                checks);
    }

    private static long sum(List<Long> row) {
        return row.stream().mapToLong(Long::longValue).sum();
    }

    private static long column(List<List<Long>> fen, int module) {
        return fen.stream().mapToLong(row -> row.get(module)).sum();
    }
}
