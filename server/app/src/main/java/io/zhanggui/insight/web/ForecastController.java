package io.zhanggui.insight.web;

import io.zhanggui.insight.forecast.PastForecasts;
import io.zhanggui.insight.forecast.PastForecasts.Scored;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How forecasts asked before turned out. */
@RestController
@RequestMapping("/api/insight/forecasts")
class ForecastController {

    private final PastForecasts forecasts;

    ForecastController(PastForecasts forecasts) {
        this.forecasts = forecasts;
    }

    record ScoredView(
            long id,
            String citation,
            @Nullable String title,
            OffsetDateTime askedAt,
            LocalDate from,
            LocalDate to,
            boolean hindsight,
            int daysCome,
            @Nullable Double forecast,
            @Nullable Double actual,
            @Nullable Double error,
            @Nullable Double insideShare,
            @Nullable Boolean totalInside) {}

    @GetMapping
    List<ScoredView> list(Scope scope, @RequestParam(defaultValue = "pay_amount") String metric) {
        return forecasts.list(scope, metric).stream()
                .map(ForecastController::view)
                .toList();
    }

    private static ScoredView view(Scored scored) {
        return new ScoredView(
                scored.study().value(),
                scored.study().citation(),
                scored.title(),
                scored.askedAt().atZone(Period.BEIJING).toOffsetDateTime(),
                scored.from(),
                scored.to(),
                scored.hindsight(),
                scored.daysCome(),
                scored.forecast(),
                scored.actual(),
                scored.error(),
                scored.insideShare(),
                scored.totalInside());
    }
}
