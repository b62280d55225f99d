package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.FigureWords;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.ActionCount;
import io.zhanggui.warehouse.BehaviourAction;
import io.zhanggui.warehouse.BehaviourPaths;
import io.zhanggui.warehouse.PathQuestion;
import io.zhanggui.warehouse.PurchaseRoute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows single persons through a behaviour file. */
@Component
public class BehaviourFunnels {

    private static final int SHARE_DECIMALS = 6;
    private static final List<String> HOURLY =
            List.of("behaviour_pv", "behaviour_fav", "behaviour_cart", "behaviour_buy");

    private final BehaviourPaths paths;
    private final Metrics metrics;

    BehaviourFunnels(BehaviourPaths paths, Metrics metrics) {
        this.paths = paths;
        this.metrics = metrics;
    }

    /**
     * The funnel.
     *
     * @param windowDays from the first look to the last step
     */
    public BehaviourFunnel of(
            Scope scope, Period period, BehaviourPath path, int windowDays, PathQuestion.Walker walker) {
        List<Set<BehaviourAction>> actions =
                path.steps().stream().map(BehaviourPath.Step::actions).toList();
        List<Long> reached =
                paths.follow(scope, new PathQuestion(period, actions, Duration.ofDays(windowDays), walker, null));
        List<ActionCount> counts = paths.tally(scope, period, null);
        long persons = paths.countPersons(scope, period, null);
        ActionCount bought = counts.stream()
                .filter(count -> count.action() == BehaviourAction.BUY)
                .findFirst()
                .orElseThrow();
        List<BehaviourFunnel.Step> steps = steps(path, reached);
        return new BehaviourFunnel(
                period,
                headline(persons, bought, steps, windowDays, walker),
                windowDays,
                persons,
                bought.persons(),
                bought.again(),
                counts.stream().map(BehaviourFunnels::told).toList(),
                steps,
                hours(scope, period),
                routes(paths.listRoutes(scope, period, null)));
    }

    private static List<BehaviourFunnel.Step> steps(BehaviourPath path, List<Long> reached) {
        List<BehaviourFunnel.Step> steps = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            BehaviourPath.Step step = path.steps().get(i);
            steps.add(new BehaviourFunnel.Step(
                    step.zh(),
                    step.en(),
                    reached.get(i),
                    i == 0 ? null : share(reached.get(i), reached.get(i - 1)),
                    share(reached.get(i), reached.getFirst())));
        }
        return steps;
    }

    private static Note headline(
            long persons,
            ActionCount bought,
            List<BehaviourFunnel.Step> steps,
            int windowDays,
            PathQuestion.Walker walker) {
        if (persons == 0) {
            return new Note(
                    "这段时间没有行为日志：导入“用户行为日志”，或换一个时段。",
                    "No behaviour events of these days: import a behaviour file, or choose another period.");
        }
        int worst = 1;
        for (int i = 2; i < steps.size(); i++) {
            if (passed(steps.get(i)).compareTo(passed(steps.get(worst))) < 0) {
                worst = i;
            }
        }
        String who = walker == PathQuestion.Walker.PERSON ? "人" : "次“人×商品”";
        String whoEn = walker == PathQuestion.Walker.PERSON ? "persons" : "persons with an item";
        BehaviourFunnel.Step from = steps.get(worst - 1);
        BehaviourFunnel.Step to = steps.get(worst);
        return new Note(
                FigureWords.count(Long.toString(persons)) + " 人里 " + FigureWords.count(Long.toString(bought.persons()))
                        + " 人买过，" + FigureWords.count(Long.toString(bought.again())) + " 人不止一次。" + windowDays
                        + " 天内流失最多的是“" + from.zh() + " → " + to.zh() + "”：每 "
                        + FigureWords.count(Long.toString(from.reached())) + " " + who + "只有 "
                        + FigureWords.count(Long.toString(to.reached())) + " 走到。",
                FigureWords.count(Long.toString(persons)) + " persons, "
                        + FigureWords.count(Long.toString(bought.persons())) + " of them bought, "
                        + FigureWords.count(Long.toString(bought.again())) + " more than once. Within " + windowDays
                        + " days most are lost between \"" + from.en() + "\" and \"" + to.en() + "\": of "
                        + FigureWords.count(Long.toString(from.reached())) + " " + whoEn + " only "
                        + FigureWords.count(Long.toString(to.reached())) + " got there.");
    }

    /** A step nobody could come to lost nobody. */
    private static BigDecimal passed(BehaviourFunnel.Step step) {
        return step.ofPrevious() == null ? BigDecimal.ONE : new BigDecimal(step.ofPrevious());
    }

    private static BehaviourFunnel.Action told(ActionCount count) {
        return switch (count.action()) {
            case PV -> new BehaviourFunnel.Action("pv", "浏览", "Look", count.events(), count.persons());
            case FAV -> new BehaviourFunnel.Action("fav", "收藏", "Favourite", count.events(), count.persons());
            case CART -> new BehaviourFunnel.Action("cart", "加购", "Cart", count.events(), count.persons());
            case BUY -> new BehaviourFunnel.Action("buy", "购买", "Purchase", count.events(), count.persons());
        };
    }

    private List<BehaviourFunnel.Hour> hours(Scope scope, Period period) {
        List<Map<String, String>> byMetric = new ArrayList<>();
        List<MetricQuestion> questions = HOURLY.stream()
                .map(metric -> MetricQuestion.of(metric, period, "hour"))
                .toList();
        for (MetricAnswer answer : metrics.ask(scope, questions)) {
            Map<String, String> values = new HashMap<>();
            for (MetricRow row : answer.rows()) {
                if (row.value() != null) {
                    values.put(row.dims().getOrDefault("hour", ""), row.value().toPlainString());
                }
            }
            byMetric.add(values);
        }
        List<BehaviourFunnel.Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            String key = Integer.toString(hour);
            hours.add(new BehaviourFunnel.Hour(
                    hour,
                    byMetric.get(0).get(key),
                    byMetric.get(1).get(key),
                    byMetric.get(2).get(key),
                    byMetric.get(3).get(key)));
        }
        return hours;
    }

    private static List<BehaviourFunnel.Route> routes(List<PurchaseRoute> routes) {
        long all = routes.stream().mapToLong(PurchaseRoute::purchases).sum();
        return routes.stream()
                .map(route -> {
                    List<String> zh = new ArrayList<>();
                    List<String> en = new ArrayList<>();
                    if (route.looked()) {
                        zh.add("浏览");
                        en.add("look");
                    }
                    if (route.favourite()) {
                        zh.add("收藏");
                        en.add("favourite");
                    }
                    if (route.cart()) {
                        zh.add("加购");
                        en.add("cart");
                    }
                    String before = zh.isEmpty() ? "没有记录到购买前的行为" : String.join(" + ", zh) + " → 购买";
                    String beforeEn = en.isEmpty()
                            ? "nothing was recorded before the purchase"
                            : String.join(" + ", en) + " → purchase";
                    return new BehaviourFunnel.Route(
                            before,
                            beforeEn,
                            route.purchases(),
                            java.util.Objects.requireNonNull(share(route.purchases(), all)));
                })
                .toList();
    }

    private static @Nullable String share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
