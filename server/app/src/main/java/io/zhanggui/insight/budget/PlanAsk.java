package io.zhanggui.insight.budget;

import io.zhanggui.stats.budget.BudgetPlan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget by phases and modules. What is left out is as in the service plan (F149, F150, F154).
 *
 * @param total yuan of the whole budget
 * @param reserve part of the total kept back; 0.1 usually
 * @param phases parts of the rest; the first is the one that the premise speaks of
 * @param modules parts of the rest
 * @param typed yuan by phase, then by module: a plan that somebody wrote, to be held against the premises
 */
public record PlanAsk(
        BigDecimal total,
        Double reserve,
        List<BudgetPlan.Share> phases,
        List<BudgetPlan.Share> modules,
        @Nullable List<List<BigDecimal>> typed) {

    private static final int MOST = 12;

    /** 35 % of nine tenths are above the 30 % of the whole that the premise wants in the first three months. */
    private static final List<BudgetPlan.Share> PHASES =
            List.of(new BudgetPlan.Share("前 3 个月", 0.35), new BudgetPlan.Share("后 6 个月", 0.65));

    private static final List<BudgetPlan.Share> MODULES = List.of(
            new BudgetPlan.Share("流量获取", 0.4), new BudgetPlan.Share("转化提升", 0.35), new BudgetPlan.Share("品牌建设", 0.25));

    public PlanAsk {
        reserve = reserve == null ? 0.1 : reserve;
        phases = phases == null ? PHASES : List.copyOf(phases);
        modules = modules == null ? MODULES : List.copyOf(modules);
        if (total == null || BudgetQuestion.fen("total", total) == 0) {
            throw BudgetQuestion.refused("plan 要有大于 0 的总预算 total");
        }
        BudgetQuestion.checkShare("reserve", reserve, 0.9);
        check("阶段", phases);
        check("模块", modules);
        if (typed != null) {
            typed = typed.stream().map(List::copyOf).toList();
            int columns = modules.size();
            if (typed.size() != phases.size() || typed.stream().anyMatch(row -> row.size() != columns)) {
                throw BudgetQuestion.refused("typed 应有 %d 行（阶段）、%d 列（模块）".formatted(phases.size(), columns));
            }
            typed.forEach(row -> row.forEach(cell -> BudgetQuestion.fen("typed", cell)));
        }
    }

    private static void check(String what, List<BudgetPlan.Share> parts) {
        if (parts.isEmpty() || parts.size() > MOST) {
            throw BudgetQuestion.refused(what + "应有 1 到 " + MOST + " 个");
        }
        double sum = 0;
        for (BudgetPlan.Share part : parts) {
            if (part.name() == null || part.name().isBlank()) {
                throw BudgetQuestion.refused(what + "缺少名称");
            }
            BudgetQuestion.checkShare(what + "“" + part.name() + "”的比例", part.share(), 1);
            sum += part.share();
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw BudgetQuestion.refused("%s的比例合计 %.2f%%，应为 100%%".formatted(what, 100 * sum));
        }
    }
}
