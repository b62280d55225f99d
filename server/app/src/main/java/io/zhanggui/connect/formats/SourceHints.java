package io.zhanggui.connect.formats;

import io.zhanggui.shared.Period;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file's notes and its name say about when it was made and which days it covers. Columns go before notes, notes
 * before the name, and the name before a person's answer; the file system's time is never used.
 *
 * @param exportedAt when the platform wrote the file, on the Beijing clock
 * @param period the days it covers
 * @param itemId the item it is about
 */
public record SourceHints(
        @Nullable Found<LocalDateTime> exportedAt,
        @Nullable Found<Period> period,
        @Nullable Found<String> itemId) {

    /** Where something was found. */
    public enum Origin {
        PREAMBLE,
        FILE_NAME
    }

    /**
     * Something found.
     *
     * @param value what
     * @param origin where
     */
    public record Found<T>(T value, Origin origin) {}

    private static final String DAY = "(20\\d{2})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?";
    private static final String CLOCK = "[ T_]?(\\d{1,2})[:：]?(\\d{2})(?:[:：]?(\\d{2}))?";
    private static final Pattern LABELLED_MOMENT =
            Pattern.compile("(?:导出|下载|生成|制表|更新)(?:时间|日期)?[：:\\s\\[]*" + DAY + "(?:" + CLOCK + ")?");
    private static final Pattern START = Pattern.compile("(?:起始|开始)(?:时间|日期)[：:\\s\\[]*" + DAY);
    private static final Pattern STOP = Pattern.compile("(?:终止|结束|截止)(?:时间|日期)[：:\\s\\[]*" + DAY);
    private static final Pattern RANGE = Pattern.compile(
            "(20\\d{2}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?)(?:\\s*\\d{2}:\\d{2}:\\d{2})?\\s*[_~～至到]\\s*(20\\d{2}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?)");
    private static final Pattern NAME_STAMP = Pattern.compile(
            "(?<!\\d)(20\\d{2})-?([01]\\d)-?([0-3]\\d)[_ -]?([0-2]\\d)[-:]?([0-5]\\d)(?:[-:]?([0-5]\\d))?(?!\\d)");
    private static final Pattern NAME_DAY =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_.年]?([01]?\\d)[-_.月]?([0-3]?\\d)日?(?!\\d)");
    private static final Pattern ITEM = Pattern.compile("(?:商品|宝贝)\\s*(?:ID|id|Id)[：:_\\s]*(\\d{9,15})(?!\\d)");

    /**
     * Looks for hints.
     *
     * @param preamble the notes above the header
     * @param fileName the name as the user knows it
     */
    public static SourceHints of(List<String> preamble, String fileName) {
        String notes = String.join("\n", preamble);
        return new SourceHints(
                first(momentIn(notes), momentOfName(fileName)),
                first(periodIn(notes), periodOfName(fileName)),
                first(itemIn(notes), itemIn(fileName)));
    }

    private static <T> @Nullable Found<T> first(@Nullable T noted, @Nullable T named) {
        if (noted != null) {
            return new Found<>(noted, Origin.PREAMBLE);
        }
        return named == null ? null : new Found<>(named, Origin.FILE_NAME);
    }

    public Optional<Found<LocalDateTime>> findExportedAt() {
        return Optional.ofNullable(exportedAt);
    }

    public Optional<Found<Period>> findPeriod() {
        return Optional.ofNullable(period);
    }

    public Optional<Found<String>> findItemId() {
        return Optional.ofNullable(itemId);
    }

    private static @Nullable LocalDateTime momentIn(String notes) {
        Matcher label = LABELLED_MOMENT.matcher(notes);
        return label.find() ? moment(label) : null;
    }

    private static @Nullable LocalDateTime momentOfName(String name) {
        Matcher stamp = NAME_STAMP.matcher(name);
        return stamp.find() ? moment(stamp) : null;
    }

    private static @Nullable LocalDateTime moment(Matcher found) {
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            return found.group(4) == null
                    ? day.atStartOfDay()
                    : day.atTime(number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
        } catch (DateTimeException e) {
            return null; // digits that only look like a date
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static @Nullable Period periodIn(String notes) {
        Matcher start = START.matcher(notes);
        Matcher stop = STOP.matcher(notes);
        if (start.find() && stop.find()) {
            return period(day(start), day(stop));
        }
        for (String line : notes.split("\n")) {
            Period range = range(line);
            if (range != null) {
                return range;
            }
            Matcher single = NAME_DAY.matcher(line);
            if (line.contains("统计") && single.find()) {
                LocalDate day = day(single);
                return period(day, day);
            }
        }
        return null;
    }

    private static @Nullable Period periodOfName(String name) {
        Period range = range(name);
        if (range != null) {
            return range;
        }
        // a stamp with a time of day says when the file was made, not what it covers
        if (NAME_STAMP.matcher(name).find()) {
            return null;
        }
        List<LocalDate> days = new ArrayList<>();
        Matcher single = NAME_DAY.matcher(name);
        while (single.find()) {
            LocalDate day = day(single);
            if (day != null) {
                days.add(day);
            }
        }
        return days.isEmpty() || days.size() > 2 ? null : period(days.getFirst(), days.getLast());
    }

    private static @Nullable Period range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.find()) {
            return null;
        }
        byte[] both = (range.group(1) + "~" + range.group(2)).getBytes(StandardCharsets.UTF_8);
        long[] days = new long[2];
        return Cell.isValue(PeriodCells.period(both, 0, both.length, days))
                ? new Period(LocalDate.ofEpochDay(days[0]), LocalDate.ofEpochDay(days[1]))
                : null;
    }

    private static @Nullable LocalDate day(Matcher found) {
        try {
            return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Period period(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || last.isBefore(first) ? null : new Period(first, last.plusDays(1));
    }

    private static @Nullable String itemIn(String text) {
        Matcher item = ITEM.matcher(text);
        return item.find() ? item.group(1) : null;
    }
}
