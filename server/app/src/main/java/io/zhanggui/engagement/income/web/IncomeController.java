package io.zhanggui.engagement.income.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.income.IncomeGrowth;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agency's income beside its merchants' growth. */
@RestController
@RequestMapping("/api/income/growth")
class IncomeController {

    private static final int MONTHS = 24;

    private final IncomeGrowth growth;

    IncomeController(IncomeGrowth growth) {
        this.growth = growth;
    }

    /** A client in a month; sales in yuan. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PartView(
            String name,
            long client,
            long fen,
            @Nullable String sales,
            @Nullable String before,
            boolean counts) {}

    /** A month; {@code each} in yuan, {@code growth} a fraction. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MonthView(
            String month,
            long fen,
            @Nullable Double each,
            @Nullable Double growth,
            List<PartView> parts) {}

    /** How the two go together; the interval covers 95 in 100. */
    record TogetherView(double r, double lower, double upper, double chance, int months) {}

    record AlarmView(IncomeGrowth.Alarm alarm, Note said) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record IncomeView(List<MonthView> months, @Nullable TogetherView together, Note silent, List<AlarmView> alarms) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_INCOME)
    IncomeView read(Caller caller) {
        IncomeGrowth.Told told = growth.read(caller, MONTHS);
        return new IncomeView(
                told.months().stream().map(IncomeController::view).toList(),
                told.together()
                        .map(each -> new TogetherView(
                                each.r(),
                                each.interval().lower(),
                                each.interval().upper(),
                                each.chance(),
                                each.pairs()))
                        .orElse(null),
                new Note(told.silentZh(), told.silentEn()),
                told.alarms().stream()
                        .map(alarm -> new AlarmView(alarm, new Note(alarm.zh(), alarm.en())))
                        .toList());
    }

    private static MonthView view(IncomeGrowth.Month month) {
        return new MonthView(
                month.month().toString(),
                month.fen(),
                value(month.each()),
                value(month.growth()),
                month.parts().stream()
                        .map(part -> new PartView(
                                part.client(),
                                part.number(),
                                part.fen(),
                                text(part.sales()),
                                text(part.before()),
                                part.counts()))
                        .toList());
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static @Nullable String text(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse(null);
    }
}
