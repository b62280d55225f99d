package io.zhanggui.connect.web;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendars;
import io.zhanggui.connect.formats.Format;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which days are there, and what to download next. */
@RestController
class CalendarController {

    private final DataCalendars calendars;
    private final Formats formats = Formats.builtIn();

    CalendarController(DataCalendars calendars) {
        this.calendars = calendars;
    }

    record CalendarView(String month, LocalDate today, List<ReportView> reports) {}

    record ReportView(
            String format,
            @Nullable String formatZh,
            @Nullable String kind,
            List<DayView> days,
            @Nullable LocalDate lastLoaded,
            DataCalendar.@Nullable Next next) {}

    record DayView(
            LocalDate day,
            String state,
            @Nullable Long rows,
            @Nullable String load) {}

    @GetMapping("/api/calendar")
    CalendarView calendar(Scope scope, @RequestParam YearMonth month) {
        DataCalendar calendar = calendars.of(scope, month);
        return new CalendarView(
                calendar.month().toString(),
                calendar.today(),
                calendar.reports().stream().map(this::view).toList());
    }

    private ReportView view(DataCalendar.Report report) {
        return new ReportView(
                report.format(),
                JobView.name(formats, report.format()),
                formats.find(report.format())
                        .map(Format::fact)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                report.days().stream().map(CalendarController::view).toList(),
                report.lastLoaded(),
                report.next());
    }

    private static DayView view(DataCalendar.Day day) {
        return new DayView(
                day.day(),
                day.state().name().toLowerCase(Locale.ROOT),
                day.rows(),
                day.load() == null ? null : String.valueOf(day.load()));
    }
}
