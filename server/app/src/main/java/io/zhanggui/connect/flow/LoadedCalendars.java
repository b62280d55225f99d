package io.zhanggui.connect.flow;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendars;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.rules.ReportDays;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadedDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calendars from the warehouse's loaded days. */
@Component
final class LoadedCalendars implements DataCalendars {

    /** What every shop should bring, in the order in which a page shows it. */
    private static final List<String> BASIC =
            List.of("order_list", "refunds", "sycm_item_monitor", "sycm_item_list", "ad_wxt_subject", "shop_dsr");

    /** They hold from a day on and are no report of it. */
    private static final Set<FactKind> NO_REPORTS =
            EnumSet.of(FactKind.ITEM_MASTER, FactKind.FEE_RATE, FactKind.ITEM_MATCH, FactKind.TYPED_FIGURE);

    private final LoadedDays loaded;
    private final Recognitions recognitions;
    private final Clock clock;

    LoadedCalendars(LoadedDays loaded, Recognitions recognitions, Clock clock) {
        this.loaded = loaded;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    @Override
    public DataCalendar of(Scope scope, YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<LoadedDays.Day>> byFormat = new LinkedHashMap<>();
        BASIC.forEach(format -> byFormat.put(format, new ArrayList<>()));
        for (LoadedDays.Day day : loaded.list(scope)) {
            if (!NO_REPORTS.contains(day.kind())) {
                byFormat.computeIfAbsent(day.format(), format -> new ArrayList<>())
                        .add(day);
            }
        }
        List<DataCalendar.Report> reports = new ArrayList<>();
        byFormat.forEach((key, days) -> reports.add(report(scope, key, days, month, today)));
        return new DataCalendar(month, today, reports);
    }

    private DataCalendar.Report report(
            Scope scope, String key, List<LoadedDays.Day> days, YearMonth month, LocalDate today) {
        Optional<Format> format = recognitions.find(scope.agency(), key);
        boolean snapshot = format.filter(found -> found.needs().contains(Format.Need.AS_OF))
                .isPresent();
        return new ReportDays(days, snapshot, today)
                .report(
                        key,
                        format.map(Format::zh).orElse(key),
                        format.map(Format::where).orElse(""),
                        month);
    }
}
