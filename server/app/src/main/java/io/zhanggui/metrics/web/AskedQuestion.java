package io.zhanggui.metrics.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A question as an address writes it: {@code from}, {@code to} (exclusive), {@code by=day,item}, {@code where=item:123}
 * as often as wanted, {@code rolling=7}, {@code source}, {@code asOf} (the end of that day).
 */
final class AskedQuestion {

    private final MultiValueMap<String, String> asked;

    AskedQuestion(MultiValueMap<String, String> asked) {
        this.asked = asked;
    }

    MetricQuestion of(String metric) {
        MetricQuestion question = MetricQuestion.of(metric, period())
                .by(by())
                .from(source(metric, asked.getFirst("source")))
                .asOf(asOf())
                .rolling(rolling());
        for (String where : all("where")) {
            int colon = where.indexOf(':');
            if (colon < 0) {
                throw new Failure(MetricError.BAD_FILTER, where);
            }
            question = question.where(where.substring(0, colon), where.substring(colon + 1));
        }
        return question;
    }

    /** The same; fails where it is split by or narrowed to people and the caller does not see them. */
    MetricQuestion of(String metric, Caller caller) {
        MetricQuestion question = of(metric);
        boolean namesPeople = Stream.concat(question.by().stream(), question.where().keySet().stream())
                .flatMap(word -> Dimension.find(word).stream())
                .anyMatch(Dimension::namesPeople);
        if (namesPeople && !caller.may(Permission.SEE_PEOPLE)) {
            throw new Failure(IdentityError.NOT_ALLOWED);
        }
        return question;
    }

    /** Its days. */
    Period period() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from == null || to == null || !from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, asked.getFirst("from") + " – " + asked.getFirst("to"));
        }
        return new Period(from, to);
    }

    private List<String> by() {
        return all("by").stream()
                .flatMap(words -> Stream.of(words.split(",")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A source by its name; null where none is named. */
    static @Nullable Source source(String metric, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Source.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Failure(MetricError.NO_SUCH_SOURCE, e, metric, name, "reported, computed");
        }
    }

    private @Nullable Integer rolling() {
        String days = asked.getFirst("rolling");
        try {
            return days == null ? null : Integer.valueOf(days);
        } catch (NumberFormatException e) {
            throw new Failure(MetricError.BAD_ROLLING, e, days);
        }
    }

    private @Nullable Instant asOf() {
        LocalDate day = day("asOf");
        return day == null ? null : day.plusDays(1).atStartOfDay(Period.BEIJING).toInstant();
    }

    private @Nullable LocalDate day(String name) {
        String text = asked.getFirst(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Failure(MetricError.BAD_PERIOD, e, text);
        }
    }

    private List<String> all(String name) {
        return asked.getOrDefault(name, List.of());
    }
}
