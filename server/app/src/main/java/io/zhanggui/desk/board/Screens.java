package io.zhanggui.desk.board;

import io.zhanggui.desk.rules.SpeedProfile;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one great day together: how far it has come, and how fast. */
@Component
public class Screens {

    private static final int HOURS = 24;
    private static final int PROVINCES = 12;
    private static final int ITEMS = 10;

    private final Metrics metrics;
    private final Targets targets;

    Screens(Metrics metrics, Targets targets) {
        this.metrics = metrics;
        this.targets = targets;
    }

    /** A day of the shops, beside its counterpart. */
    public Screen of(Scope scope, LocalDate day, Comparison how) {
        Period today = Period.day(day);
        Beside other = Beside.of(how, today);
        List<MetricAnswer> answers = metrics.ask(
                scope,
                List.of(
                        MetricQuestion.of("pay_amount", today),
                        MetricQuestion.of("pay_amount", today, "hour"),
                        MetricQuestion.of("pay_amount", other.period(), "hour"),
                        MetricQuestion.of("orders_paid", today),
                        MetricQuestion.of("pay_amount", today, "province"),
                        MetricQuestion.of("orders_paid", today, "province"),
                        MetricQuestion.of("item_sales", today, "title"),
                        MetricQuestion.of("pay_amount", other.period())));
        MetricRow amount = answers.get(0).rows().getFirst();
        List<@Nullable BigDecimal> hours = hours(answers.get(1));
        Integer hour = lastKnown(hours);
        List<BigDecimal> soFar = SpeedProfile.soFar(hours);
        List<BigDecimal> otherSoFar = SpeedProfile.soFar(hours(answers.get(2)));
        PeriodTarget goal = targets.findAll(scope, today).get("pay_amount");
        BigDecimal otherAmount = hour == null || !anyKnown(answers.get(2)) ? null : otherSoFar.get(hour);
        NoValue reason = amount.reason();
        return new Screen(
                day,
                other.period().from(),
                other.words(),
                other.said(),
                headline(amount, otherAmount, hour, other.words()),
                hour,
                Boards.text(amount),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                text(otherAmount),
                Boards.text(answers.get(7).rows().getFirst()),
                Boards.text(answers.get(3).rows().getFirst()),
                TargetMark.of(goal, amount.value()),
                upTo(soFar, hour),
                anyKnown(answers.get(2))
                        ? otherSoFar.stream().map(BigDecimal::toPlainString).toList()
                        : List.of(),
                SpeedProfile.milestones(soFar, otherSoFar),
                provinces(answers.get(4), answers.get(5)),
                items(answers.get(6)),
                Boards.latest(answers));
    }

    private static List<@Nullable BigDecimal> hours(MetricAnswer answer) {
        List<@Nullable BigDecimal> hours = new ArrayList<>(Collections.nCopies(HOURS, null));
        for (MetricRow row : answer.rows()) {
            String hour = row.dims().getOrDefault("hour", "");
            if (!hour.isEmpty()) {
                hours.set(Integer.parseInt(hour), row.value());
            }
        }
        return hours;
    }

    private static boolean anyKnown(MetricAnswer answer) {
        return answer.rows().stream().anyMatch(row -> row.value() != null);
    }

    private static @Nullable Integer lastKnown(List<@Nullable BigDecimal> hours) {
        for (int hour = HOURS - 1; hour >= 0; hour--) {
            if (hours.get(hour) != null) {
                return hour;
            }
        }
        return null;
    }

    private static List<@Nullable String> upTo(List<BigDecimal> sums, @Nullable Integer hour) {
        List<@Nullable String> known = new ArrayList<>();
        for (int at = 0; at < HOURS; at++) {
            known.add(hour == null || at > hour ? null : sums.get(at).toPlainString());
        }
        return known;
    }

    /** By orders: what the parcels of the day will be. */
    private static List<Screen.Part> provinces(MetricAnswer amounts, MetricAnswer orders) {
        Map<String, String> paid = new HashMap<>();
        amounts.rows().forEach(row -> paid.put(name(row, "province"), Objects.toString(Boards.text(row), "0")));
        return largest(orders, "province", PROVINCES)
                .map(row -> new Screen.Part(
                        name(row, "province"), paid.getOrDefault(name(row, "province"), "0"), Boards.text(row)))
                .toList();
    }

    private static List<Screen.Part> items(MetricAnswer amounts) {
        return largest(amounts, "title", ITEMS)
                .map(row -> new Screen.Part(name(row, "title"), Objects.toString(Boards.text(row), "0"), null))
                .toList();
    }

    private static Stream<MetricRow> largest(MetricAnswer answer, String by, int most) {
        return answer.rows().stream()
                .filter(row -> row.value() != null && !name(row, by).isEmpty())
                .sorted(Comparator.comparing(
                        (MetricRow row) -> Objects.requireNonNull(row.value()), Comparator.reverseOrder()))
                .limit(most);
    }

    private static String name(MetricRow row, String by) {
        return row.dims().getOrDefault(by, "");
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static Phrase headline(
            MetricRow amount, @Nullable BigDecimal otherAmount, @Nullable Integer hour, Phrase comparison) {
        BigDecimal paid = amount.value();
        if (paid == null || hour == null) {
            return new Phrase(
                    "这一天还没有订单数据。导入订单报表后，这里会自动更新。",
                    "No orders of this day yet. It shows them as soon as an order export is imported.");
        }
        Phrase figure = Spoken.figure(paid, Unit.YUAN);
        String change = Change.fraction(paid, otherAmount);
        String until = hour + 1 + ":00";
        if (change == null) {
            return new Phrase("到 " + until + " 已支付 " + figure.zh() + "。", figure.en() + " paid by " + until + ".");
        }
        Phrase moved = Spoken.moved(change, new Phrase(comparison.zh() + "同一时刻", "the same hour, " + comparison.en()));
        return new Phrase(
                "到 " + until + " 已支付 " + figure.zh() + "，" + moved.zh() + "。",
                figure.en() + " paid by " + until + ", " + moved.en() + ".");
    }
}
