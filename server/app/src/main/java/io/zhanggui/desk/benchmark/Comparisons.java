package io.zhanggui.desk.benchmark;

import io.zhanggui.desk.benchmark.Comparison.Line;
import io.zhanggui.desk.benchmark.Comparison.Own;
import io.zhanggui.desk.benchmark.Comparison.StayPoint;
import io.zhanggui.desk.benchmark.Comparison.Verdict;
import io.zhanggui.desk.figure.FigureWords;
import io.zhanggui.desk.figure.Figures;
import io.zhanggui.engagement.ClientBase;
import io.zhanggui.engagement.ClientBase.Standing;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the own figures of a period beside what is said of the trade. */
@Component
public class Comparisons {

    private static final int CURVE_DECIMALS = 4;

    private final Metrics metrics;
    private final ClientBase clients;
    private final List<Benchmark> benchmarks = ShippedBenchmarks.list();

    Comparisons(Metrics metrics, ClientBase clients) {
        this.metrics = metrics;
        this.clients = clients;
    }

    public Comparison of(Caller caller, Scope scope, Period period) {
        Standing standing = clients.read(caller).orElse(null);
        Map<String, MetricAnswer> answers = ask(scope, period);
        List<Line> lines = benchmarks.stream()
                .map(each -> line(each, own(each, answers, standing)))
                .toList();
        return new Comparison(period, headline(lines), lines, curve(standing));
    }

    /** The answers by benchmark, asked together. */
    private Map<String, MetricAnswer> ask(Scope scope, Period period) {
        List<String> keys = new ArrayList<>();
        List<MetricQuestion> questions = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            question(benchmark, period).ifPresent(question -> {
                keys.add(benchmark.key());
                questions.add(question);
            });
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        Map<String, MetricAnswer> byKey = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), answers.get(i));
        }
        return byKey;
    }

    private static Optional<MetricQuestion> question(Benchmark benchmark, Period period) {
        Benchmark.OwnPart own = benchmark.own();
        if (own == null) {
            return Optional.empty();
        }
        if (own.metric() != null) {
            return Optional.of(MetricQuestion.of(own.metric(), period));
        }
        return own.shopsOf() == null ? Optional.empty() : Optional.of(MetricQuestion.of(own.shopsOf(), period, "shop"));
    }

    private static @Nullable Own own(
            Benchmark benchmark, Map<String, MetricAnswer> answers, @Nullable Standing standing) {
        Benchmark.OwnPart own = benchmark.own();
        if (own == null) {
            return null;
        }
        if (own.clients() != null) {
            return OwnFigures.ofClients(Benchmark.OfClients.of(own.clients()), standing);
        }
        MetricAnswer answer = Objects.requireNonNull(answers.get(benchmark.key()), benchmark.key());
        return own.above() == null ? OwnFigures.ofMetric(answer) : OwnFigures.ofShops(answer, own.above());
    }

    private static Line line(Benchmark benchmark, @Nullable Own own) {
        BigDecimal gap =
                own == null || own.value() == null ? null : new BigDecimal(own.value()).subtract(benchmark.value());
        return new Line(
                benchmark.key(),
                benchmark.name(),
                benchmark.unit(),
                benchmark.better(),
                Figures.text(benchmark.earlier()),
                benchmark.value().toPlainString(),
                benchmark.year(),
                benchmark.whose(),
                benchmark.remark(),
                own,
                Figures.text(gap),
                verdict(benchmark.better(), gap));
    }

    private static Verdict verdict(String better, @Nullable BigDecimal gap) {
        if (gap == null || better.equals("neither")) {
            return Verdict.BESIDE;
        }
        return gap.signum() == 0 || gap.signum() > 0 == better.equals("higher") ? Verdict.AHEAD : Verdict.BEHIND;
    }

    private static List<StayPoint> curve(@Nullable Standing standing) {
        return standing == null
                ? List.of()
                : standing.survival().curve().stream()
                        .map(point -> new StayPoint(
                                point.day(),
                                BigDecimal.valueOf(point.staying())
                                        .setScale(CURVE_DECIMALS, RoundingMode.HALF_UP)
                                        .toPlainString()))
                        .toList();
    }

    private static Note headline(List<Line> lines) {
        long compared = lines.stream().filter(line -> line.gap() != null).count();
        if (compared == 0) {
            return new Note(
                    lines.size() + " 个行业数都记着年份和出处；这段时间还没有自己的数可比：先导入报表，或换一个时段。",
                    lines.size() + " figures of the trade are on record; nothing of the own is known for these days: "
                            + "import reports, or choose another period.");
        }
        List<Line> behind =
                lines.stream().filter(line -> line.verdict() == Verdict.BEHIND).toList();
        String zh = lines.size() + " 个行业数里，" + compared + " 个有自己的数可比，" + behind.size() + " 个落后";
        String en = compared + " of " + lines.size() + " figures of the trade have one of the own beside them, "
                + behind.size() + " of these lie behind";
        return behind.stream()
                .filter(line -> line.unit().equals("percent"))
                .findFirst()
                .map(line -> new Note(
                        zh + "：先看“" + line.name().zh() + "”，自己 " + percent(ownValue(line)) + "，行业 "
                                + percent(line.value()) + "。",
                        en + ". First: " + line.name().en() + ", own " + percent(ownValue(line)) + ", trade "
                                + percent(line.value()) + "."))
                .orElse(new Note(zh + "。", en + "."));
    }

    private static String ownValue(Line line) {
        return Objects.requireNonNull(Objects.requireNonNull(line.own()).value());
    }

    private static String percent(String fraction) {
        return FigureWords.percent(new BigDecimal(fraction), 1);
    }
}
