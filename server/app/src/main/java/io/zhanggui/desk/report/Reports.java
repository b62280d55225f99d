package io.zhanggui.desk.report;

import io.zhanggui.desk.board.Phrase;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes reports from answers of the catalogue; nothing in them is computed anew. */
@Component
public class Reports {

    private static final int STUDIES = 3;

    private final Metrics metrics;
    private final Targets targets;
    private final Studies studies;
    private final Clock clock;

    Reports(Metrics metrics, Targets targets, Studies studies, Clock clock) {
        this.metrics = metrics;
        this.targets = targets;
        this.studies = studies;
        this.clock = clock;
    }

    /** The report on the stretch that holds the day. */
    public Report of(Scope scope, ReportKind kind, LocalDate day) {
        OffsetDateTime now = clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
        ReportDays days = ReportDays.of(kind, day, now.toLocalDate());
        List<MetricAnswer> answers = metrics.ask(scope, questions(kind, days));
        List<Report.Line> lines = ReportLines.of(answers, targets.findAll(scope, days.whole()), days.comparable());
        List<Phrase> missing = missing(answers);
        Map<String, MetricDefinition> definitions = answers.stream()
                .map(MetricAnswer::definition)
                .collect(Collectors.toMap(MetricDefinition::key, Function.identity(), (one, same) -> one));
        return new Report(
                kind.name().toLowerCase(Locale.ROOT),
                kind.title(),
                days.whole(),
                days.counted(),
                days.previous(),
                days.before(),
                days.lastYear(),
                days.over(),
                new ReportSentences(days, lines, definitions).tell(speaking(scope, days.whole()), missing),
                lines,
                chart(scope, kind, days.whole()),
                missing,
                latest(answers),
                now);
    }

    private List<MetricQuestion> questions(ReportKind kind, ReportDays days) {
        List<MetricQuestion> questions = new ArrayList<>();
        for (String metric : kind.metrics()) {
            questions.add(MetricQuestion.of(metric, days.counted()));
            questions.add(MetricQuestion.of(metric, days.previous()));
            questions.add(MetricQuestion.of(metric, days.lastYear()));
        }
        return questions;
    }

    private Report.Chart chart(Scope scope, ReportKind kind, Period period) {
        Period days = kind.charted(period);
        Period before = kind == ReportKind.DAILY ? days.previous() : kind.previous(period);
        List<MetricAnswer> byDay = metrics.ask(
                scope,
                List.of(MetricQuestion.of("pay_amount", days, "day"), MetricQuestion.of("pay_amount", before, "day")));
        return new Report.Chart(listDays(days), values(byDay.get(0)), listDays(before), values(byDay.get(1)));
    }

    private static List<LocalDate> listDays(Period days) {
        return days.from().datesUntil(days.to()).toList();
    }

    private static List<@Nullable String> values(MetricAnswer byDay) {
        List<@Nullable String> values = new ArrayList<>();
        byDay.rows()
                .forEach(row ->
                        values.add(row.value() == null ? null : row.value().toPlainString()));
        return values;
    }

    /** Saved studies that were answered within the period or in the week after it. */
    private List<Study> speaking(Scope scope, Period period) {
        Instant from = period.from().atStartOfDay(Period.BEIJING).toInstant();
        Instant to = period.to().plusWeeks(1).atStartOfDay(Period.BEIJING).toInstant();
        return studies.list(scope, null, true, 0, 50).stream()
                .filter(study -> study.state() == Study.State.ANSWERED)
                .filter(study ->
                        !study.askedAt().isBefore(from) && study.askedAt().isBefore(to))
                .limit(STUDIES)
                .toList();
    }

    /** Which kinds of facts lack days, the most lacking first; a standing is not told anew each day. */
    private static List<Phrase> missing(List<MetricAnswer> answers) {
        Map<FactKind, Integer> days = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i += ReportLines.ANSWERS) {
            MetricAnswer answer = answers.get(i);
            boolean standing = answer.definition().overDays() == OverDays.LAST;
            if (!standing && answer.definition().reads().size() == 1) {
                days.merge(
                        answer.definition().reads().iterator().next(),
                        answer.missingDays().size(),
                        Math::max);
            }
        }
        return days.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<FactKind, Integer>comparingByValue().reversed())
                .map(entry -> new Phrase(
                        Words.zh(entry.getKey().name()) + "：缺 " + entry.getValue() + " 天",
                        entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + entry.getValue()
                                + " days missing"))
                .toList();
    }

    private static @Nullable OffsetDateTime latest(List<MetricAnswer> answers) {
        return answers.stream()
                .map(MetricAnswer::latestLoad)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(load -> load.atZone(Period.BEIJING).toOffsetDateTime())
                .orElse(null);
    }
}
