package io.zhanggui.insight.budget;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.budget.BudgetAnswer.PlanTold;
import io.zhanggui.insight.budget.BudgetAnswer.SplitTold;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What to move from where to where and what that brings, or whether a plan keeps its premises. */
@Component
final class BudgetHeadline implements HeadlineWriter<BudgetQuestion, BudgetAnswer> {

    @Override
    public StudyKind kind() {
        return StudyKind.BUDGET;
    }

    @Override
    public Class<BudgetQuestion> question() {
        return BudgetQuestion.class;
    }

    @Override
    public Class<BudgetAnswer> answer() {
        return BudgetAnswer.class;
    }

    @Override
    public Headline write(BudgetQuestion question, BudgetAnswer answer) {
        SplitTold split = answer.split();
        if (split != null) {
            return new SplitSentence(split).headline();
        }
        PlanTold plan = answer.plan();
        return Headline.of(
                tongue -> plan == null ? "" : plan(tongue, plan),
                tongue -> plan == null ? "" : exact(tongue, plan.total()),
                tongue -> "");
    }

    private static String plan(Language tongue, PlanTold plan) {
        long broken = plan.checks().stream().filter(check -> !check.holds()).count();
        String total = exact(tongue, plan.total());
        if (broken > 0) {
            return tongue.of(
                    "总预算 %s：有 %d 条前提不满足，见下方。", "Budget %s: %d premises do not hold, see below.", total, broken);
        }
        String first = plan.phaseSums().isEmpty() ? "0" : plan.phaseSums().getFirst();
        return tongue.of(
                "总预算 %s：预留 %s，首阶段 %s，前提全部满足。",
                "Budget %s: reserve %s, first phase %s, every premise holds.",
                total,
                exact(tongue, plan.reserve()),
                exact(tongue, first));
    }

    private static String exact(Language tongue, String yuan) {
        return tongue.of("%,.2f元", "%,.2f CNY", new BigDecimal(yuan));
    }
}
