package io.zhanggui.desk.funnel.web;

import io.zhanggui.desk.funnel.BehaviourFunnel;
import io.zhanggui.desk.funnel.BehaviourFunnels;
import io.zhanggui.desk.funnel.BehaviourPath;
import io.zhanggui.desk.funnel.FunnelError;
import io.zhanggui.desk.funnel.FunnelLevel;
import io.zhanggui.desk.funnel.FunnelSplit;
import io.zhanggui.desk.funnel.FunnelSplits;
import io.zhanggui.desk.funnel.GrowthStage;
import io.zhanggui.desk.funnel.GrowthStages;
import io.zhanggui.desk.funnel.ReportedFunnel;
import io.zhanggui.desk.funnel.ReportedFunnels;
import io.zhanggui.insight.Cohort;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BuyerHistories;
import io.zhanggui.warehouse.PathQuestion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where buyers leave. */
@RestController
@RequestMapping("/api/desk/funnel")
class FunnelController {

    private static final Set<String> SPLITS = Set.of("item", "channel1", "channel2", "channel3");
    private static final int LONGEST_WINDOW = 365;

    private final ReportedFunnels reported;
    private final FunnelSplits splits;
    private final GrowthStages stages;
    private final BehaviourFunnels behaviours;
    private final BuyerHistories histories;

    FunnelController(
            ReportedFunnels reported,
            FunnelSplits splits,
            GrowthStages stages,
            BehaviourFunnels behaviours,
            BuyerHistories histories) {
        this.reported = reported;
        this.splits = splits;
        this.stages = stages;
        this.behaviours = behaviours;
        this.histories = histories;
    }

    /** The path of the shops, of one item, or of one channel. */
    @GetMapping
    ReportedFunnel reported(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String channel) {
        Map<String, String> where = new LinkedHashMap<>();
        if (channel != null) {
            where.put(split(by == null ? "channel1" : by), channel);
        }
        if (item != null) {
            where.put("item", item);
        }
        FunnelLevel level = channel != null ? FunnelLevel.CHANNEL : item != null ? FunnelLevel.ITEM : FunnelLevel.SHOP;
        return reported.of(scope, period(from, to), level, where);
    }

    @GetMapping("/split")
    FunnelSplit split(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam String by,
            @RequestParam(required = false) @Nullable String item) {
        return splits.of(
                scope,
                period(from, to),
                split(by),
                item == null || "item".equals(by) ? Map.of() : Map.of("item", item));
    }

    @GetMapping("/stages")
    List<GrowthStage> stages(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return stages.of(scope, period(from, to));
    }

    @GetMapping("/behaviour")
    BehaviourFunnel behaviour(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "want") String path,
            @RequestParam(defaultValue = "7") int window,
            @RequestParam(defaultValue = "person") String walker) {
        if (window < 1 || window > LONGEST_WINDOW) {
            throw new Failure(FunnelError.BAD_WINDOW, window, LONGEST_WINDOW);
        }
        return behaviours.of(
                scope,
                period(from, to),
                named(BehaviourPath.class, path),
                window,
                named(PathQuestion.Walker.class, walker));
    }

    /** Who of each month's new buyers came back, up to the end of the period. */
    @GetMapping("/cohorts")
    List<Cohort> cohorts(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        Period period = period(from, to);
        return Cohort.listAll(
                histories.listMonths(scope, period, null), period.to().minusDays(1));
    }

    private static String split(String by) {
        if (!SPLITS.contains(by)) {
            throw new Failure(
                    FunnelError.NO_SUCH_SPLIT,
                    by,
                    String.join(", ", SPLITS.stream().sorted().toList()));
        }
        return by;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        throw new Failure(FunnelError.NO_SUCH_PATH, word);
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
