package io.zhanggui.desk.today;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendars;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private record Lacking(long shop, LocalDate lastLoaded, DataCalendar.Next next) {}

    private final DataCalendars calendars;

    MissingReports(DataCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        List<Lacking> lacking = scope.shops().stream()
                .flatMap(shop -> lacking(scope, shop, now))
                .sorted(Comparator.comparing((Lacking each) -> each.next().from())
                        .thenComparingLong(Lacking::shop))
                .toList();
        if (lacking.isEmpty()) {
            return Duty.fine(
                    KEY, TITLE, new Note("在用的报表都已导入到昨天", "every report in use is loaded up to yesterday"), now, PAGE);
        }
        return new Duty(
                KEY,
                TITLE,
                Urgency.TODAY,
                new Note(
                        lacking.size() + " 份报表缺最近的日子",
                        lacking.size() == 1
                                ? "1 report lacks its latest days"
                                : lacking.size() + " reports lack their latest days"),
                new Note("到卖家后台下载后拖进导入页", "Download them in the seller's backend and drop them on the import page"),
                lacking.size(),
                now,
                PAGE,
                rows(lacking));
    }

    /** Shop by shop: what one brought says nothing of another. */
    private Stream<Lacking> lacking(Scope scope, ShopId shop, LocalDateTime now) {
        LocalDate inUseFrom = now.toLocalDate().minusDays(GIVEN_UP_AFTER_DAYS);
        return calendars.of(Scope.of(scope.agency(), shop), YearMonth.from(now)).reports().stream()
                .mapMulti((report, found) -> {
                    LocalDate last = report.lastLoaded();
                    if (report.next() != null && last != null && !last.isBefore(inUseFrom)) {
                        found.accept(new Lacking(shop.value(), last, report.next()));
                    }
                });
    }

    private static Duty.Rows rows(List<Lacking> lacking) {
        return new Duty.Rows(
                        List.of(new Note("怎么补", "What to download"), new Note("已有到", "Loaded up to")),
                        lacking.stream()
                                .map(each -> Arrays.<@Nullable String>asList(
                                        each.next().zh(), each.lastLoaded().toString()))
                                .toList())
                .withPages(lacking.stream()
                        .map(each -> PAGE + "?shop=" + each.shop())
                        .toList())
                .ofShops(lacking.stream().map(Lacking::shop).toList())
                .saying(lacking.stream()
                        .map(Lacking::next)
                        .collect(Collectors.toMap(
                                DataCalendar.Next::zh, next -> new Note(next.zh(), next.en()), (one, same) -> one)));
    }
}
