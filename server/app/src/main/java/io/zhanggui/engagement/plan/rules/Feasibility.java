package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan.Content;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a plan fits what the client has (row F080): its people, cash and stock, as the survey tells them. */
public final class Feasibility {

    private Feasibility() {}

    /** What is short, each by name and figure; what the survey does not tell is said too. */
    public static List<String> shortfalls(Content plan, Map<String, String> answers) {
        List<String> found = new ArrayList<>();
        people(plan, answers).ifPresent(found::add);
        cash(plan, answers).ifPresent(found::add);
        stock(plan, answers).ifPresent(found::add);
        if ("unclear".equals(answers.get("decider"))) {
            found.add("决策：没有固定的人拍板价格和活动，动作的日期靠不住");
        }
        if ("no".equals(answers.get("contact"))) {
            found.add("对接：客户没有固定的每日对接人");
        }
        return found;
    }

    private static Optional<String> people(Content plan, Map<String, String> answers) {
        BigDecimal needed = BigDecimal.valueOf(
                plan.plans().stream().mapToInt(CustomPlan::people).sum());
        if (!answers.containsKey("team_operation") || !answers.containsKey("team_design")) {
            return Optional.of("团队：问卷没有答运营与设计人数，无法判断");
        }
        BigDecimal there = number(answers, "team_operation").add(number(answers, "team_design"));
        return there.compareTo(needed) >= 0
                ? Optional.empty()
                : Optional.of("团队：方案要 " + plain(needed) + " 人，客户运营与设计共 " + plain(there) + " 人，缺 "
                        + plain(needed.subtract(there)) + " 人");
    }

    private static Optional<String> cash(Content plan, Map<String, String> answers) {
        BigDecimal needed = plan.plans().stream().map(CustomPlan::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!answers.containsKey("cash")) {
            return Optional.of("现金：问卷没有答半年可投入的现金，无法判断");
        }
        BigDecimal there = number(answers, "cash");
        return there.compareTo(needed) >= 0
                ? Optional.empty()
                : Optional.of("现金：方案要投入 " + FigureWords.yuan(needed) + "，客户可投入 " + FigureWords.yuan(there) + "，缺 "
                        + FigureWords.yuan(needed.subtract(there)));
    }

    private static Optional<String> stock(Content plan, Map<String, String> answers) {
        if (!answers.containsKey("stock_days") || !answers.containsKey("lead_days")) {
            return Optional.of("库存：问卷没有答库存天数与补货天数，无法判断");
        }
        // Sales grow with visitors: the same stock lasts for fewer days.
        BigDecimal growth = plan.plans().stream()
                .filter(each -> each.kind() == PlanKind.TRAFFIC)
                .flatMap(each -> growth(each).stream())
                .findFirst()
                .orElse(BigDecimal.ONE);
        BigDecimal days = number(answers, "stock_days").divide(growth, 1, RoundingMode.HALF_UP);
        BigDecimal lead = number(answers, "lead_days");
        return days.compareTo(lead) >= 0
                ? Optional.empty()
                : Optional.of("库存：达到流量目标时现货只够卖 " + plain(days) + " 天，补货要 " + plain(lead) + " 天，会断货 "
                        + plain(lead.subtract(days)) + " 天");
    }

    private static Optional<BigDecimal> growth(CustomPlan plan) {
        BigDecimal today = plan.today();
        BigDecimal target = plan.target();
        return today == null || target == null || today.signum() <= 0 || target.compareTo(today) < 0
                ? Optional.empty()
                : Optional.of(target.divide(today, 6, RoundingMode.HALF_UP));
    }

    private static BigDecimal number(Map<String, String> answers, String key) {
        return new BigDecimal(answers.getOrDefault(key, "0"));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
