package io.zhanggui.desk.benchmark.web;

import io.zhanggui.desk.benchmark.Comparison;
import io.zhanggui.desk.benchmark.Comparisons;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The own figures beside those of the trade. */
@RestController
@RequestMapping("/api/desk/benchmarks")
@RequiresPermission(Permission.SEE_RESULTS)
class BenchmarkController {

    private final Comparisons comparisons;

    BenchmarkController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    Comparison compare(Caller caller, Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return comparisons.of(caller, scope, new Period(from, to));
    }
}
