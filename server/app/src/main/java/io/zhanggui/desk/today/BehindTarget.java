package io.zhanggui.desk.today;

import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Targets of the month that are behind what was to be reached by yesterday. */
@Component
@Order(9)
final class BehindTarget implements DutySource {

    private static final String KEY = "behind_target";
    private static final Note TITLE = new Note("落后的目标", "Targets behind");
    private static final String PAGE = "/insight/targets";
    private static final Set<String> EXPLAINED = Set.of("pay_amount", "kept_amount", "gross_profit");
    private static final BigDecimal ENOUGH = new BigDecimal("0.95");

    private record Behind(MetricDefinition metric, BigDecimal reached, BigDecimal wanted, BigDecimal share) {}

    private final Targets targets;
    private final Metrics metrics;

    BehindTarget(Targets targets, Metrics metrics) {
        this.targets = targets;
        this.metrics = metrics;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate first = today.minusDays(1).withDayOfMonth(1);
        Period soFar = new Period(first, today);
        Map<String, PeriodTarget> wanted = targets.findAll(scope, soFar);
        List<Behind> behind = new ArrayList<>();
        for (Map.Entry<String, PeriodTarget> one : wanted.entrySet()) {
            Behind found = behind(scope, one.getKey(), one.getValue().value(), soFar);
            if (found != null) {
                behind.add(found);
            }
        }
        behind.sort(Comparator.comparing(Behind::share));
        if (wanted.isEmpty()) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("本月还没有定目标", "no targets are set for this month"),
                    new Note("在“目标”页拆分年度目标", "Split the year's target on the targets page"),
                    PAGE);
        }
        return behind.isEmpty()
                ? Duty.fine(KEY, TITLE, new Note("本月到昨天的目标都在进度上", "every target of the month is on its way"), now, PAGE)
                : told(behind, soFar, now);
    }

    private @Nullable Behind behind(Scope scope, String metric, BigDecimal wanted, Period soFar) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        BigDecimal reached = metrics.ask(scope, MetricQuestion.of(metric, soFar))
                .rows()
                .getFirst()
                .value();
        boolean adds = definition.overDays() == OverDays.SUM;
        if (reached == null || wanted.signum() <= 0 || !adds) {
            return null;
        }
        BigDecimal share = reached.divide(wanted, 4, RoundingMode.HALF_UP);
        return share.compareTo(ENOUGH) < 0 ? new Behind(definition, reached, wanted, share) : null;
    }

    /** Where 归因 knows the metric, its question goes along in the address. */
    private static String page(MetricDefinition metric, Period soFar) {
        return EXPLAINED.contains(metric.key())
                ? "/insight/why?metric=" + metric.key() + "&from=" + soFar.from() + "&to=" + soFar.to()
                : PAGE;
    }

    private static Duty told(List<Behind> behind, Period soFar, LocalDateTime now) {
        Behind worst = behind.getFirst();
        return new Duty(
                KEY,
                TITLE,
                Urgency.TODAY,
                new Note(
                        worst.metric().zh() + "到昨天只完成应达的 " + percent(worst.share()),
                        worst.metric().en() + " has reached " + percent(worst.share())
                                + " of what was due by yesterday"),
                new Note("看归因找原因，再调整本月剩余天数的安排", "Look for the cause, then rearrange the rest of the month"),
                behind.size(),
                now,
                PAGE,
                new Duty.Rows(
                                List.of(
                                        new Note("指标", "Metric"),
                                        new Note("已达", "Reached"),
                                        new Note("应达", "Due"),
                                        new Note("完成率", "Share")),
                                behind.stream().map(BehindTarget::cells).toList())
                        .withPages(behind.stream()
                                .map(each -> page(each.metric(), soFar))
                                .toList())
                        .saying(behind.stream()
                                .map(Behind::metric)
                                .collect(Collectors.toMap(
                                        MetricDefinition::zh,
                                        each -> new Note(each.zh(), each.en()),
                                        (one, same) -> one))));
    }

    private static List<@Nullable String> cells(Behind behind) {
        return Arrays.<@Nullable String>asList(
                behind.metric().zh(),
                behind.reached().toPlainString(),
                behind.wanted().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                percent(behind.share()));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
