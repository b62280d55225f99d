package io.zhanggui.desk.health;

import io.zhanggui.desk.board.Phrase;
import io.zhanggui.desk.board.Spoken;
import io.zhanggui.desk.health.rules.Doubt;
import io.zhanggui.desk.health.rules.Lever;
import io.zhanggui.desk.health.rules.Worth;
import io.zhanggui.desk.health.rules.Worths;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the weak spots worth most and tells how each worth follows from the shop's numbers. */
final class Spots {

    private static final int MOST = 3;

    /** Less than this share of the sales or the spend it is of is no weak spot. */
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.005");

    private static final int DECIMALS = 10;

    private final Map<SpotKind, Lever> levers;
    private final Map<String, Answers> answers;
    private final @Nullable BigDecimal sales;
    private final boolean net;
    private final @Nullable Note step;
    private final Grounds grounds;

    /**
     * The levers of a shop.
     *
     * @param step what the funnel says to mend; null where it says nothing
     * @param grounds whether there is enough behind them
     */
    Spots(Map<SpotKind, Lever> levers, Map<String, Answers> answers, @Nullable Note step, Grounds grounds) {
        this.grounds = grounds;
        this.levers = new EnumMap<>(levers);
        this.answers = answers;
        this.step = step;
        BigDecimal kept = value("kept_amount");
        this.net = kept != null;
        this.sales = net ? kept : value("pay_amount");
    }

    /**
     * What was found.
     *
     * @param winnable yuan of sales
     * @param savable yuan of spend
     * @param together yuan beyond each alone; null where there is nothing
     * @param unpriced why a lever was not priced
     */
    record Found(
            List<Diagnosis.Spot> spots,
            @Nullable String winnable,
            @Nullable String savable,
            @Nullable String together,
            List<Note> unpriced) {}

    Found find() {
        List<Lever> ofSales = levers.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().saves() && doubt(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        List<Worth> worths = new ArrayList<>(Worths.ofSales(ofSales, sales));
        BigDecimal raised = raised(worths);
        if (doubt(SpotKind.ADS).isEmpty()) {
            Worths.ofSpend(Objects.requireNonNull(levers.get(SpotKind.ADS)), value("ad_spend"), raised)
                    .ifPresent(worths::add);
        }
        List<Worth> chosen = worths.stream()
                .filter(this::counts)
                .sorted(Comparator.comparing(this::weight).reversed())
                .limit(MOST)
                .toList();
        return new Found(
                chosen.stream().map(worth -> told(worth, raised)).toList(),
                sum(chosen, false),
                sum(chosen, true),
                together(chosen),
                unpriced());
    }

    private Optional<Doubt> doubt(SpotKind kind) {
        return kind.saves() ? grounds.ofValue(of(kind).definition()) : grounds.ofSales();
    }

    private boolean counts(Worth worth) {
        BigDecimal base = kind(worth).saves() ? value("ad_spend") : sales;
        return base != null && worth.yuan().compareTo(base.multiply(NEGLIGIBLE)) >= 0;
    }

    /** A yuan of spend is a yuan of profit, one of sales is not: where the margin is known, profit decides. */
    private BigDecimal weight(Worth worth) {
        BigDecimal profit = profit(worth);
        return profit == null ? worth.yuan() : profit;
    }

    private @Nullable BigDecimal profit(Worth worth) {
        BigDecimal margin = value("gross_margin");
        if (margin == null || margin.signum() <= 0) {
            return null;
        }
        return kind(worth).saves()
                ? worth.yuan()
                : worth.yuan().multiply(margin).setScale(2, RoundingMode.HALF_UP);
    }

    /** By how much better pages raise the return of ads without a yuan more or less of spend. */
    private BigDecimal raised(List<Worth> worths) {
        BigDecimal known = sales;
        BigDecimal raised = BigDecimal.ONE;
        if (known == null) {
            return raised;
        }
        for (Worth worth : worths) {
            if (kind(worth) == SpotKind.CONVERSION || kind(worth) == SpotKind.VALUE) {
                BigDecimal factor = BigDecimal.ONE.add(worth.yuan().divide(known, DECIMALS, RoundingMode.HALF_UP));
                raised = raised.multiply(factor);
            }
        }
        return raised;
    }

    /** Sales and spend are unlike and never added. */
    private static @Nullable String sum(List<Worth> chosen, boolean saves) {
        return chosen.stream()
                .filter(worth -> kind(worth).saves() == saves)
                .map(Worth::yuan)
                .reduce(BigDecimal::add)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private @Nullable String together(List<Worth> chosen) {
        List<Worth> ofSales =
                chosen.stream().filter(worth -> !kind(worth).saves()).toList();
        BigDecimal known = sales;
        if (ofSales.size() < 2 || known == null) {
            return null;
        }
        return Worths.together(ofSales, known).toPlainString();
    }

    private Diagnosis.Spot told(Worth worth, BigDecimal raised) {
        SpotKind kind = kind(worth);
        MetricDefinition metric = of(kind).definition();
        BigDecimal value = Objects.requireNonNull(of(kind).value());
        BigDecimal profit = profit(worth);
        return new Diagnosis.Spot(
                metric.key(),
                new Note(metric.zh(), metric.en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                value.toPlainString(),
                worth.reference().value().toPlainString(),
                new Note(worth.reference().zh(), worth.reference().en()),
                kind.saves(),
                worth.yuan().toPlainString(),
                text(kind == SpotKind.VISITORS ? half(worth.low()) : worth.low()),
                text(worth.high()),
                text(profit),
                kind.saves() ? spendFormula(value, worth, raised) : salesFormula(kind, value, worth),
                kind == SpotKind.CONVERSION && step != null ? step : kind.step(),
                kind.link());
    }

    private Note salesFormula(SpotKind kind, BigDecimal value, Worth worth) {
        MetricDefinition metric = of(kind).definition();
        boolean strangers = kind == SpotKind.VISITORS;
        boolean doubtful = sales != null && worth.yuan().compareTo(sales) > 0;
        Phrase base = Spoken.figure(sales, Unit.YUAN);
        Phrase now = Spoken.figure(value, metric.unit());
        Phrase then = Spoken.figure(worth.reference().value(), metric.unit());
        return new Note(
                (net ? "净收金额 " : "支付金额 ") + base.zh() + " ×（" + then.zh() + " ÷ " + now.zh()
                        + " − 1）：访客 × 转化率 × 客单价 × 留存，其余三项不变" + (strangers ? "；下限按新来的人只有一半成交算（掌柜规则）" : "")
                        + (doubtful ? "；超过这段时间自己的成交额，按比例推到一倍以上没有把握，只作参考" : ""),
                base.en() + (net ? " kept" : " paid") + " × (" + then.en() + " ÷ " + now.en()
                        + " − 1): visitors × conversion × amount per buyer × share kept, the other three as they are"
                        + (strangers ? "; the lower end lets new visitors buy half as readily (house rule)" : "")
                        + (doubtful
                                ? "; more than the shop sold in these days: in proportion beyond the double is no estimate,"
                                        + " for orientation only"
                                : ""));
    }

    private static @Nullable BigDecimal half(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }

    private Note spendFormula(BigDecimal value, Worth worth, BigDecimal raised) {
        String spend = Spoken.figure(value("ad_spend"), Unit.YUAN).zh();
        String now = Spoken.figure(value, Unit.RATIO).zh();
        String then = Spoken.figure(worth.reference().value(), Unit.RATIO).zh();
        BigDecimal rounded = raised.setScale(3, RoundingMode.HALF_UP);
        boolean alone = rounded.compareTo(BigDecimal.ONE) == 0;
        String by = rounded.toPlainString();
        return new Note(
                "推广花费 " + spend + " ×（1 − " + now + (alone ? "" : " × " + by) + " ÷ " + then + "）：同样的推广成交，按参照本可少花"
                        + (alone ? "" : "；× " + by + " 是转化率、客单价补上后它自己会变好的部分，不重复算"),
                "ad spend of " + spend.replace(" 元", " yuan") + " × (1 − " + now + (alone ? "" : " × " + by) + " ÷ "
                        + then
                        + "): what the same sales by ads would not need"
                        + (alone
                                ? ""
                                : "; × " + by
                                        + " is what better conversion and value mend by themselves, not counted twice"));
    }

    /** Levers that say nothing, with the reason: their number is not known, or nothing is there to measure it by. */
    private List<Note> unpriced() {
        List<Note> notes = new ArrayList<>();
        levers.forEach((kind, lever) -> reason(kind, lever).ifPresent(notes::add));
        return notes;
    }

    private Optional<Note> reason(SpotKind kind, Lever lever) {
        MetricDefinition metric = of(kind).definition();
        NoValue none = of(kind).row().reason();
        if (none != null) {
            return Optional.of(new Note(metric.zh() + "：" + none.zh(), metric.en() + ": " + none.en()));
        }
        Optional<Doubt> doubt = doubt(kind);
        if (doubt.isPresent()) {
            Note said = doubt.get().said();
            return Optional.of(new Note(metric.zh() + "：" + said.zh(), metric.en() + ": " + said.en()));
        }
        return lever.references().isEmpty()
                ? Optional.of(new Note(
                        metric.zh() + "：没有参照（区间、同行店铺或自己的过去）",
                        metric.en() + ": nothing to measure it by (a band, other shops or its own past)"))
                : Optional.empty();
    }

    private Answers of(SpotKind kind) {
        return Objects.requireNonNull(answers.get(kind.metric()), kind.metric());
    }

    private @Nullable BigDecimal value(String metric) {
        Answers found = answers.get(metric);
        return found == null ? null : found.value();
    }

    private static SpotKind kind(Worth worth) {
        return SpotKind.valueOf(worth.lever().toUpperCase(Locale.ROOT));
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
