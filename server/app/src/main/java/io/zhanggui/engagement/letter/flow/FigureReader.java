package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Gap;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.letter.rules.Levels;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a period beside earlier ones, in one question to the catalogue. */
final class FigureReader {

    /** Days that say what is usual for a day. */
    private static final int USUAL_DAYS = 28;

    private static final int WEEK = 7;
    /** Of a day: its value with the days before, and that of last year. Of more: itself, the one before, last year's. */
    private static final int OF_A_DAY = 2;

    private static final int OF_A_STRETCH = 3;
    /** The metric that shows whether an export is there. */
    private static final Map<String, FactKind> EXPORTS =
            Map.of("pay_amount", FactKind.ORDER, "item_visitors", FactKind.SHOP_PERIOD, "ad_spend", FactKind.AD_DAY);
    /** Without it there is no letter worth sending, so it is missing also where it never came. */
    private static final FactKind ALWAYS = FactKind.ORDER;

    private final LetterKind kind;
    private final Period period;
    private final List<String> metrics;

    FigureReader(LetterKind kind, Period period) {
        this.kind = kind;
        this.period = period;
        this.metrics = Levels.metrics(kind);
    }

    /** What was read. */
    record Read(
            List<Figure> figures, List<Gap> gaps, @Nullable Instant latestLoad) {}

    private List<MetricQuestion> questions() {
        return metrics.stream().flatMap(this::questions).toList();
    }

    private Stream<MetricQuestion> questions(String metric) {
        MetricQuestion lastYear = MetricQuestion.of(metric, kind.lastYear(period));
        return kind == LetterKind.DAILY
                ? Stream.of(MetricQuestion.of(metric, usualDays(), "day"), lastYear)
                : Stream.of(MetricQuestion.of(metric, period), MetricQuestion.of(metric, before()), lastYear);
    }

    private Period before() {
        return kind.around(period.from().minusDays(1));
    }

    /** The day and those before it. */
    private Period usualDays() {
        return new Period(period.from().minusDays(USUAL_DAYS), period.to());
    }

    Read read(Metrics asked, Scope scope) {
        return read(asked.ask(scope, questions()));
    }

    private Read read(List<MetricAnswer> answers) {
        int each = kind == LetterKind.DAILY ? OF_A_DAY : OF_A_STRETCH;
        List<Figure> figures = new ArrayList<>();
        List<MetricAnswer> own = new ArrayList<>();
        for (int i = 0; i + each <= answers.size(); i += each) {
            List<MetricAnswer> of = answers.subList(i, i + each);
            figures.add(kind == LetterKind.DAILY ? day(of.get(0), of.get(1)) : stretch(of));
            own.add(of.getFirst());
        }
        return new Read(
                figures,
                gaps(own),
                own.stream()
                        .map(MetricAnswer::latestLoad)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Figure day(MetricAnswer days, MetricAnswer lastYear) {
        Map<LocalDate, MetricRow> rows = new LinkedHashMap<>();
        days.rows().forEach(row -> rows.put(row.period().from(), row));
        MetricRow now = Objects.requireNonNull(rows.get(period.from()));
        List<Past> usual = rows.values().stream()
                .filter(row -> !period.contains(row.period().from()))
                .flatMap(row -> past(days, row).stream())
                .toList();
        // A range of a few days is no range.
        boolean ranged = usual.size() * 2 > USUAL_DAYS;
        return figure(
                days,
                now,
                at(days, rows, period.from().minusDays(1)),
                at(days, rows, period.from().minusDays(WEEK)),
                past(lastYear, lastYear.rows().getFirst()).orElse(null),
                ranged ? usual.stream().min(Comparator.comparing(Past::value)).orElse(null) : null,
                ranged ? usual.stream().max(Comparator.comparing(Past::value)).orElse(null) : null);
    }

    private static @Nullable Past at(MetricAnswer answer, Map<LocalDate, MetricRow> rows, LocalDate day) {
        MetricRow row = rows.get(day);
        return row == null ? null : past(answer, row).orElse(null);
    }

    private Figure stretch(List<MetricAnswer> of) {
        MetricAnswer now = of.getFirst();
        return figure(now, now.rows().getFirst(), whole(now, of.get(1)), null, whole(now, of.get(2)), null, null);
    }

    /** Stretches compare only where both are whole: half a week is not set against a week. */
    private static @Nullable Past whole(MetricAnswer now, MetricAnswer earlier) {
        boolean standing = now.definition().overDays() == OverDays.LAST;
        return standing || now.missingDays().isEmpty()
                ? past(earlier, earlier.rows().getFirst()).orElse(null)
                : null;
    }

    private static Optional<Past> past(MetricAnswer answer, MetricRow row) {
        BigDecimal value = row.value();
        boolean standing = answer.definition().overDays() == OverDays.LAST;
        boolean known = standing || answer.missingDays().stream().noneMatch(row.period()::contains);
        return value == null || !known ? Optional.empty() : Optional.of(new Past(row.period(), value));
    }

    private static Figure figure(
            MetricAnswer answer,
            MetricRow row,
            @Nullable Past before,
            @Nullable Past sameWeekday,
            @Nullable Past lastYear,
            @Nullable Past low,
            @Nullable Past high) {
        MetricDefinition metric = answer.definition();
        return new Figure(
                metric.key(),
                metric.zh(),
                metric.unit(),
                metric.better(),
                row.value(),
                row.reason() == null ? null : row.reason().zh(),
                before,
                sameWeekday,
                lastYear,
                low,
                high);
    }

    /** Exports that came in the days around and lack days now; what a shop never exports is not missed. */
    private List<Gap> gaps(List<MetricAnswer> answers) {
        Period asked = kind == LetterKind.DAILY ? usualDays() : period;
        List<Gap> gaps = new ArrayList<>();
        for (MetricAnswer answer : answers) {
            FactKind export = EXPORTS.get(answer.definition().key());
            boolean comes = answer.missingDays().size() < asked.days();
            if (export != null && (comes || export == ALWAYS)) {
                List<LocalDate> days =
                        answer.missingDays().stream().filter(period::contains).toList();
                if (!days.isEmpty()) {
                    gaps.add(new Gap(Words.zh(export.name()), days));
                }
            }
        }
        return gaps;
    }
}
