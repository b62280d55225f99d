package io.zhanggui.desk.today;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next festivals of the sales year; preparation begins ten days before (premise of the plan, F228). */
@Component
@Order(8)
final class Preparations implements DutySource {

    private static final String KEY = "preparations";
    private static final Note TITLE = new Note("节日与大促准备", "Festivals to prepare");
    private static final String PAGE = "/insight/targets";
    private static final int PREPARATION_DAYS = 10;
    private static final int AHEAD_DAYS = 60;

    private final SalesCalendar calendar = SalesCalendar.china();

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Occurrence> next = calendar.listOccurrences(today, today.plusDays(AHEAD_DAYS)).stream()
                .filter(each -> !each.date().isBefore(today))
                .sorted(Comparator.comparing(Occurrence::date))
                .toList();
        if (next.isEmpty()) {
            return Duty.fine(KEY, TITLE, new Note("60 天内没有大促和节日", "no festival in the next 60 days"), now, PAGE);
        }
        Occurrence first = next.getFirst();
        long days = ChronoUnit.DAYS.between(today, first.date());
        Urgency urgency = days <= PREPARATION_DAYS ? Urgency.TODAY : Urgency.SOON;
        String name = first.festival().zh();
        return new Duty(
                KEY,
                TITLE,
                urgency,
                new Note(
                        name + "还有 " + days + " 天，"
                                + (days <= PREPARATION_DAYS
                                        ? "已进入准备期"
                                        : "准备期从 " + first.date().minusDays(PREPARATION_DAYS) + " 开始"),
                        first.festival().en() + " is in " + days + " days, preparation "
                                + (days <= PREPARATION_DAYS
                                        ? "has begun"
                                        : "begins on " + first.date().minusDays(PREPARATION_DAYS))),
                new Note("定目标、备货、报名活动、备好推广预算", "Set targets, stock, enter campaigns, set ad budgets"),
                next.size(),
                now,
                PAGE,
                new Duty.Rows(
                                List.of(
                                        new Note("节日", "Festival"),
                                        new Note("日期", "Day"),
                                        new Note("还有天数", "Days left"),
                                        new Note("开始准备", "Prepare from")),
                                next.stream()
                                        .map(each -> Arrays.<@Nullable String>asList(
                                                each.festival().zh(),
                                                each.date().toString(),
                                                Long.toString(ChronoUnit.DAYS.between(today, each.date())),
                                                each.date()
                                                        .minusDays(PREPARATION_DAYS)
                                                        .toString()))
                                        .toList())
                        .saying(names(next)));
    }

    private static Map<String, Note> names(List<Occurrence> next) {
        return next.stream()
                .map(Occurrence::festival)
                .distinct()
                .collect(Collectors.toMap(
                        each -> each.zh(), each -> new Note(each.zh(), each.en()), (one, same) -> one));
    }
}
