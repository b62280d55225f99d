package io.zhanggui.insight.customer;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadedDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which days a question is about. The end never lies beyond the last loaded day: to a model of leaving, days without data
 * look like days without purchases.
 */
@Component
final class StudiedPeriod {

    private static final int YEARS = 2;

    private final LoadedDays days;

    StudiedPeriod(LoadedDays days) {
        this.days = days;
    }

    /** The period, and the first day of loaded orders. */
    record Studied(Period period, LocalDate firstLoaded) {}

    Estimate<Studied> of(Scope scope, CustomerQuestion question) {
        List<LocalDate> loaded = days.list(scope).stream()
                .filter(day -> day.kind() == FactKind.ORDER)
                .map(LoadedDays.Day::day)
                .sorted()
                .toList();
        if (loaded.isEmpty()) {
            return Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, NobodyKnown.NO_ORDERS_ZH, NobodyKnown.NO_ORDERS_EN);
        }
        LocalDate end = loaded.getLast().plusDays(1);
        LocalDate to = question.to() == null || question.to().isAfter(end) ? end : question.to();
        LocalDate wished = question.from() == null ? to.minusYears(YEARS) : question.from();
        LocalDate from = wished.isBefore(loaded.getFirst()) ? loaded.getFirst() : wished;
        if (!from.isBefore(to)) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "这段时间没有订单数据；已加载的订单从 %s 到 %s。".formatted(loaded.getFirst(), loaded.getLast()),
                    "No orders of these days are loaded; there are orders from %s to %s."
                            .formatted(loaded.getFirst(), loaded.getLast()));
        }
        return Estimate.of(new Studied(new Period(from, to), loaded.getFirst()));
    }
}
