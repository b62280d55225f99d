package io.zhanggui.desk.today;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendars;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports whose latest days are not there: every figure behind them stands still. */
@Component
@Order(3)
final class MissingReports implements DutySource {

    private static final String KEY = "missing_reports";
    private static final Note TITLE = new Note("缺的报表", "Missing reports");
    private static final String PAGE = "/data/calendar";
    /** A report that has not come for so long is no longer in use. */
    private static final int GIVEN_UP_AFTER_DAYS = 45;

    private final DataCalendars calendars;

    MissingReports(DataCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        List<DataCalendar.Report> lacking = calendars.of(scope, YearMonth.from(now)).reports().stream()
                .filter(report -> report.next() != null && isInUse(report, now))
                .sorted(Comparator.comparing(
                        report -> Objects.requireNonNull(report.next()).from()))
                .toList();
        if (lacking.isEmpty()) {
            return Duty.fine(
                    KEY, TITLE, new Note("在用的报表都已导入到昨天", "every report in use is loaded up to yesterday"), now, PAGE);
        }
        return new Duty(
                KEY,
                TITLE,
                Urgency.TODAY,
                new Note(lacking.size() + " 种报表缺最近的日子", lacking.size() + " kinds of reports lack their latest days"),
                new Note("到卖家后台下载后拖进导入页", "Download them in the seller's backend and drop them on the import page"),
                lacking.size(),
                now,
                PAGE,
                rows(lacking));
    }

    private static boolean isInUse(DataCalendar.Report report, LocalDateTime now) {
        return report.lastLoaded() != null
                && !report.lastLoaded().isBefore(now.toLocalDate().minusDays(GIVEN_UP_AFTER_DAYS));
    }

    private static Duty.Rows rows(List<DataCalendar.Report> lacking) {
        return new Duty.Rows(
                List.of(new Note("怎么补", "What to download"), new Note("已有到", "Loaded up to")),
                lacking.stream()
                        .map(report -> Arrays.<@Nullable String>asList(
                                Objects.requireNonNull(report.next()).zh(), Objects.toString(report.lastLoaded())))
                        .toList());
    }
}
