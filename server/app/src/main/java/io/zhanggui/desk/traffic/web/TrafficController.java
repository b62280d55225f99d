package io.zhanggui.desk.traffic.web;

import io.zhanggui.desk.traffic.BudgetGains;
import io.zhanggui.desk.traffic.Rebalancing;
import io.zhanggui.desk.traffic.SearchWords;
import io.zhanggui.desk.traffic.TrafficMatrices;
import io.zhanggui.desk.traffic.TrafficMatrix;
import io.zhanggui.desk.traffic.TrafficMix;
import io.zhanggui.desk.traffic.TrafficMixes;
import io.zhanggui.desk.traffic.WordTables;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where visitors come from. */
@RestController
@RequestMapping("/api/desk/traffic")
class TrafficController {

    private final TrafficMatrices matrices;
    private final TrafficMixes mixes;
    private final WordTables words;
    private final BudgetGains gains;

    TrafficController(TrafficMatrices matrices, TrafficMixes mixes, WordTables words, BudgetGains gains) {
        this.matrices = matrices;
        this.mixes = mixes;
        this.words = words;
        this.gains = gains;
    }

    /** Channels by stages, of all items or of one. */
    @GetMapping
    TrafficMatrix matrix(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String item) {
        return matrices.of(scope, period(from, to), item == null ? Map.of() : Map.of("item", item));
    }

    @GetMapping("/mix")
    TrafficMix mix(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return mixes.of(scope, period(from, to));
    }

    @GetMapping("/words")
    SearchWords words(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return words.of(scope, period(from, to));
    }

    /** What the newest study of budgets says of the channels. */
    @GetMapping("/gains")
    Rebalancing gains(Scope scope) {
        return gains.of(scope);
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
