package io.zhanggui.compliance.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines above the first article: by whom and when a text and its amendments were made. */
final class TextHead {

    private static final Pattern MAKES = Pattern.compile("通过|公布|发布|颁布|批准|修订|修正");

    /** A day that is not the one from which something holds. */
    private static final Pattern DAY =
            Pattern.compile("(?<!自)(?<!自\\s)(?<!\\d)(\\d{4})\\s*[年-]\\s*(\\d{1,2})\\s*[月-]\\s*"
                    + "(\\d{1,2}+)(?:\\s*日)?+(?!\\s*(?:起|施行|实施|生效|执行))");

    /** What is adopted is made public within half a year; an amendment before that was another version. */
    private static final int MONTHS_OF_MAKING = 6;

    private TextHead() {}

    /** When the newest version was made: of its adoption and its promulgation the earlier day. */
    static @Nullable LocalDate promulgatedOn(List<String> head) {
        List<LocalDate> days = head.stream()
                .filter(line -> !line.startsWith("【施行日期】") && !line.startsWith("【生效日期】"))
                .filter(line -> MAKES.matcher(line).find())
                .flatMap(line -> DAY.matcher(line).results())
                .flatMap(found -> day(found).stream())
                .sorted()
                .toList();
        return days.stream()
                .filter(day -> !day.isBefore(days.getLast().minusMonths(MONTHS_OF_MAKING)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
