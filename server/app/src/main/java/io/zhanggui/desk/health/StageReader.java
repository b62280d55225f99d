package io.zhanggui.desk.health;

import io.zhanggui.desk.board.Phrase;
import io.zhanggui.desk.board.Spoken;
import io.zhanggui.desk.health.rules.Criterion;
import io.zhanggui.desk.health.rules.ShopStage;
import io.zhanggui.desk.health.rules.StageRule;
import io.zhanggui.metrics.Comparison;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the stage of a shop hangs on: always of whole months or a year up to the period's end. */
@Component
class StageReader {

    /** Before this day no shop sold anything on the platform. */
    private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);

    private static final int MONTHS = 3;
    private static final int TREND_DECIMALS = 4;

    private final Metrics metrics;
    private final Clock clock;
    private final List<Criterion> criteria = ShippedRules.criteria();
    private final ShippedRules.TierTable tiers = ShippedRules.tiers();

    StageReader(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Both are made of the same answers. */
    record Read(Diagnosis.Stage stage, Diagnosis.Tiers tiers) {}

    /**
     * One value of a criterion.
     *
     * @param value null where it is not known
     */
    private record Known(@Nullable BigDecimal value, Note note, String metric, Period period) {}

    Read read(Scope scope, Period period) {
        LocalDate end = earlier(period.to(), LocalDate.now(clock));
        Period months = new Period(end.withDayOfMonth(1).minusMonths(MONTHS), end.withDayOfMonth(1));
        Period year = new Period(end.minusYears(1), end);
        Comparison.Compared yearAgo = Comparison.FESTIVAL.of(months);
        Period before = new Period(months.from().minusMonths(MONTHS), months.from());
        List<MetricAnswer> answers = metrics.ask(
                scope,
                List.of(
                        MetricQuestion.of("pay_amount", months),
                        MetricQuestion.of("pay_amount", yearAgo.period()),
                        MetricQuestion.of("pay_amount", before),
                        MetricQuestion.of("pay_amount", year),
                        MetricQuestion.of("repurchase_90d", year),
                        MetricQuestion.of("item_visitors", months)));
        Map<String, Known> known = new HashMap<>();
        known.put("age", age(scope, end));
        known.put("monthly", monthly(answers.get(0)));
        known.put("trend", trend(answers.get(0), answers.get(1), answers.get(2), yearAgo.said()));
        known.put("repeat", plain(answers.get(4), year));
        known.put("visitors", plain(answers.get(5), months));
        return new Read(stage(known), tiers(answers.get(3)));
    }

    private Diagnosis.Stage stage(Map<String, Known> known) {
        Map<String, BigDecimal> values = new HashMap<>();
        known.forEach((key, each) -> Optional.ofNullable(each.value()).ifPresent(value -> values.put(key, value)));
        StageRule.Found found = StageRule.of(criteria, values);
        List<Diagnosis.Check> checks = criteria.stream()
                .map(each -> check(each, known.get(each.key()), found.lacking().contains(each)))
                .toList();
        ShopStage stage = found.stage();
        ShopStage next = found.next();
        return new Diagnosis.Stage(
                stage == null ? null : stage.name().toLowerCase(Locale.ROOT),
                stage == null ? null : new Note(stage.zh(), stage.en()),
                next == null ? null : new Note(next.zh(), next.en()),
                said(found, values),
                checks);
    }

    private static Note said(StageRule.Found found, Map<String, BigDecimal> values) {
        ShopStage stage = found.stage();
        ShopStage next = found.next();
        if (stage == null) {
            return new Note(
                    "订单数据不够，判断不了阶段：需要已知首单，和最近三个整月几乎不缺天的订单。",
                    "The stage cannot be told: it needs the first known sale and orders of almost every day of the last"
                            + " three whole months.");
        }
        if (next == null) {
            return new Note("已到" + stage.zh() + "，没有更高的阶段。", "At the last stage: " + stage.en() + ".");
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Criterion each : found.lacking()) {
            Unit unit = Unit.valueOf(each.unit().toUpperCase(Locale.ROOT));
            Phrase has = signed(values.get(each.key()), unit);
            Phrase asks = signed(each.of(next).from(), unit);
            zh.add(each.zh() + " " + has.zh() + "（要 " + asks.zh() + "）" + (each.must() ? "，必须" : ""));
            en.add(each.en() + " " + has.en() + " (" + asks.en() + " needed)" + (each.must() ? ", a must" : ""));
        }
        return new Note(
                "处在" + stage.zh() + "；离" + next.zh() + "还差：" + String.join("；", zh) + "。",
                "In the stage " + stage.en() + "; short of " + next.en() + ": " + String.join("; ", en) + ".");
    }

    /** Spoken figures have no sign of their own. */
    private static Phrase signed(@Nullable BigDecimal value, Unit unit) {
        Phrase figure = Spoken.figure(value, unit);
        boolean minus = value != null && value.signum() < 0 && !figure.zh().startsWith("-");
        return minus ? new Phrase("-" + figure.zh(), "-" + figure.en()) : figure;
    }

    private static Diagnosis.Check check(Criterion each, @Nullable Known known, boolean lacking) {
        Known of = java.util.Objects.requireNonNull(known, each.key());
        return new Diagnosis.Check(
                each.key(),
                new Note(each.zh(), each.en()),
                each.unit(),
                each.must(),
                of.value() == null ? null : of.value().toPlainString(),
                of.note(),
                of.metric(),
                of.period(),
                bound(each, of.value(), ShopStage.GROWTH),
                bound(each, of.value(), ShopStage.MATURE),
                lacking);
    }

    private static Diagnosis.Bound bound(Criterion each, @Nullable BigDecimal value, ShopStage stage) {
        Criterion.Threshold threshold = each.of(stage);
        return new Diagnosis.Bound(
                threshold.from().toPlainString(),
                new Note(threshold.zh(), threshold.en()),
                StageRule.meets(each, value, stage));
    }

    /** Days since the first paid order of those that were loaded. */
    private Known age(Scope scope, LocalDate end) {
        Period ever = new Period(FIRST, end.isAfter(FIRST) ? end : FIRST.plusDays(1));
        Optional<Period> month = firstSold(metrics.ask(scope, MetricQuestion.of("orders_paid", ever, "month")));
        Optional<Period> day = month.map(within -> metrics.ask(scope, MetricQuestion.of("orders_paid", within, "day")))
                .flatMap(StageReader::firstSold);
        if (day.isEmpty()) {
            return new Known(null, new Note("没有已付款的订单", "no paid order"), "orders_paid", ever);
        }
        LocalDate first = day.orElseThrow().from();
        return new Known(
                BigDecimal.valueOf(first.datesUntil(end).count()),
                new Note(
                        "已导入的首单在 " + first + "；更早的没有导入就不知道",
                        "the first order loaded is of " + first + "; earlier ones are not known"),
                "orders_paid",
                new Period(first, end));
    }

    private static Optional<Period> firstSold(MetricAnswer answer) {
        return answer.rows().stream()
                .filter(row -> row.value() != null && row.value().signum() > 0)
                .map(MetricRow::period)
                .findFirst();
    }

    private static Known monthly(MetricAnswer months) {
        Period days = months.rows().getFirst().period();
        BigDecimal value = whole(months);
        return new Known(
                value == null ? null : value.divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP),
                value == null
                        ? lacking(months)
                        : new Note("最近三个整月的支付金额 ÷ 3", "amount paid in the last three whole months ÷ 3"),
                "pay_amount",
                days);
    }

    private static Known trend(MetricAnswer now, MetricAnswer yearAgo, MetricAnswer before, Note aligned) {
        Period days = now.rows().getFirst().period();
        BigDecimal value = whole(now);
        if (value == null) {
            return new Known(null, lacking(now), "pay_amount", days);
        }
        BigDecimal last = whole(yearAgo);
        if (last != null && last.signum() > 0) {
            return new Known(moved(value, last), aligned, "pay_amount", days);
        }
        BigDecimal prior = whole(before);
        return prior == null || prior.signum() <= 0
                ? new Known(
                        null,
                        new Note("去年同期和之前三个月都没有可比的数据", "neither last year nor the three months before are known"),
                        "pay_amount",
                        days)
                : new Known(
                        moved(value, prior),
                        new Note("去年同期没有数据，与之前三个月相比", "last year is not known: against the three months before"),
                        "pay_amount",
                        days);
    }

    private static BigDecimal moved(BigDecimal now, BigDecimal before) {
        return now.subtract(before).divide(before, TREND_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Known plain(MetricAnswer answer, Period days) {
        MetricRow row = answer.rows().getFirst();
        NoValue reason = row.reason();
        Note note = reason == null
                ? new Note(
                        days.from() + " 至 " + days.to().minusDays(1),
                        days.from() + " to " + days.to().minusDays(1))
                : new Note(reason.zh(), reason.en());
        return new Known(row.value(), note, answer.definition().key(), days);
    }

    /** The sum, where at most a tenth of its days are missing. */
    private static @Nullable BigDecimal whole(MetricAnswer answer) {
        MetricRow row = answer.rows().getFirst();
        return answer.missingDays().size() * 10L > row.period().days() ? null : row.value();
    }

    private static Note lacking(MetricAnswer answer) {
        int days = answer.missingDays().size();
        return new Note("缺 " + days + " 天订单", days + " days of orders missing");
    }

    private Diagnosis.Tiers tiers(MetricAnswer year) {
        BigDecimal sales = whole(year);
        ShippedRules.Tier here = sales == null
                ? null
                : tiers.tiers().stream()
                        .filter(tier -> sales.compareTo(tier.from()) >= 0)
                        .findFirst()
                        .orElse(null);
        return new Diagnosis.Tiers(
                sales == null ? null : sales.toPlainString(),
                tierSaid(sales, here, lacking(year)),
                new Note(tiers.zh(), tiers.en()),
                tiers.tiers().stream()
                        .map(tier ->
                                new Diagnosis.Tier(new Note(tier.zh(), tier.en()), tier.shops(), tier.equals(here)))
                        .toList());
    }

    private static Note tierSaid(@Nullable BigDecimal sales, ShippedRules.@Nullable Tier here, Note lacking) {
        if (sales == null) {
            return new Note("近一年" + lacking.zh() + "，不归档。", "Of the last year " + lacking.en() + ": no tier is told.");
        }
        Phrase amount = Spoken.figure(sales, Unit.YUAN);
        return here == null
                ? new Note(
                        "近一年支付 " + amount.zh() + "，还不到最低一档。", amount.en() + " paid in a year, below the lowest tier.")
                : new Note(
                        "近一年支付 " + amount.zh() + "，在“" + here.zh() + "”一档。",
                        amount.en() + " paid in a year, in the tier \"" + here.en() + "\".");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
