package io.zhanggui.desk.report;

import io.zhanggui.desk.board.AlarmWords;
import io.zhanggui.desk.board.BandMark;
import io.zhanggui.desk.board.Phrase;
import io.zhanggui.desk.board.Spoken;
import io.zhanggui.desk.report.Report.Line;
import io.zhanggui.desk.report.Report.Role;
import io.zhanggui.desk.report.Report.Sentence;
import io.zhanggui.desk.rules.Alarm;
import io.zhanggui.insight.Study;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says before it shows any table. */
final class ReportSentences {

    /** More warnings than these nobody acts on. */
    private static final int WARNINGS = 5;

    /** Where one goes on from a number that deserves a look; all others go on at the board. */
    private static final Map<String, String> NEXT = Map.of(
            "roi", "/insight/budget",
            "ad_spend", "/insight/budget",
            "ad_sales", "/insight/budget");

    private final ReportDays days;
    private final List<Line> lines;
    private final Map<String, MetricDefinition> metrics;
    private final List<Sentence> sentences = new ArrayList<>();

    ReportSentences(ReportDays days, List<Line> lines, Map<String, MetricDefinition> metrics) {
        this.days = days;
        this.lines = lines;
        this.metrics = metrics;
    }

    List<Sentence> tell(List<Study> studies, List<Phrase> missing) {
        happened();
        drivers();
        studies.forEach(this::why);
        lines.forEach(this::target);
        watch();
        todo(missing);
        return sentences;
    }

    private void happened() {
        Line paid = line("pay_amount");
        if (paid == null || paid.value() == null) {
            say(
                    Role.HAPPENED,
                    new Phrase(
                            "这段时间没有订单数据，报告只能说明其余指标。",
                            "There are no orders of this period; the report tells the other figures only."),
                    null);
            return;
        }
        Phrase amount = Spoken.figure(new BigDecimal(paid.value()), Unit.YUAN);
        Phrase before = compared(Unit.YUAN, paid, paid.previous(), paid.change(), days.before());
        Phrase yearAgo =
                compared(Unit.YUAN, paid, paid.lastYear(), paid.yearChange(), new Phrase("去年同期", "a year ago"));
        Phrase running = running();
        say(
                Role.HAPPENED,
                new Phrase(
                        "支付金额 " + amount.zh() + running.zh() + before.zh() + yearAgo.zh() + "。",
                        amount.en() + " paid" + running.en() + before.en() + yearAgo.en() + "."),
                null);
    }

    /** What the reader is to mind of days that still run. */
    private Phrase running() {
        if (days.over()) {
            return new Phrase("", "");
        }
        if (!days.comparable()) {
            return new Phrase("（还没有过完，不作比较）", " (not over yet, so it is compared with nothing)");
        }
        LocalDate last = days.counted().to().minusDays(1);
        return new Phrase(
                "（未结束，算到 " + last + "，与同样的天数比）", " (still running: up to " + last + ", set against as many days)");
    }

    /** Visitors, conversion and value per buyer: what the amount is made of. */
    private void drivers() {
        List<Phrase> parts = Stream.of("item_visitors", "pay_conversion", "buyer_value", "kept_amount")
                .map(this::part)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!parts.isEmpty()) {
            say(
                    Role.HAPPENED,
                    new Phrase(
                            String.join("；", parts.stream().map(Phrase::zh).toList()) + "。",
                            String.join("; ", parts.stream().map(Phrase::en).toList()) + "."),
                    null);
        }
    }

    private @Nullable Phrase part(String metric) {
        Line line = line(metric);
        MetricDefinition definition = metrics.get(metric);
        if (line == null || line.value() == null || definition == null) {
            return null;
        }
        Phrase figure = Spoken.figure(new BigDecimal(line.value()), definition.unit());
        Phrase moved = compared(definition.unit(), line, line.previous(), line.change(), days.before());
        return new Phrase(
                definition.zh() + " " + figure.zh() + moved.zh(), definition.en() + " " + figure.en() + moved.en());
    }

    private void why(Study study) {
        String title = study.title() == null ? study.kind().zh() : study.title();
        say(
                Role.WHY,
                new Phrase(
                        "已有分析 " + study.id().citation() + "《" + title + "》可以参考。",
                        "Study " + study.id().citation() + " \u201c" + title + "\u201d speaks of this."),
                "/insight/studies");
    }

    private void target(Line line) {
        if (line.target() == null || line.target().completion() == null) {
            return;
        }
        String share = Spoken.percent(new BigDecimal(line.target().completion()));
        MetricDefinition metric = metrics.get(line.metric());
        Phrase goal = Spoken.figure(new BigDecimal(line.target().value()), metric == null ? Unit.COUNT : metric.unit());
        say(
                Role.TARGET,
                new Phrase(
                        line.zh() + "目标 " + goal.zh() + "，完成 " + share + "。",
                        line.en() + ": " + share + " of the target of " + goal.en() + "."),
                "/insight/targets");
    }

    private void watch() {
        lines.stream()
                .map(this::warning)
                .flatMap(Stream::ofNullable)
                .limit(WARNINGS)
                .forEach(sentences::add);
    }

    private @Nullable Sentence warning(Line line) {
        MetricDefinition metric = metrics.get(line.metric());
        Alarm alarm = metric == null ? null : alarm(line, metric);
        if (metric == null || alarm == null || alarm == Alarm.UNKNOWN) {
            return null;
        }
        Phrase words = AlarmWords.of(
                alarm,
                metric,
                line.value() == null ? null : new BigDecimal(line.value()),
                line.previous() == null ? null : new BigDecimal(line.previous()),
                line.change(),
                days.before(),
                line.bands());
        return new Sentence(Role.WATCH, words.zh() + "。", words.en() + ".", NEXT.getOrDefault(line.metric(), "/board"));
    }

    private static @Nullable Alarm alarm(Line line, MetricDefinition metric) {
        boolean poor = line.bands().stream().map(BandMark::level).anyMatch("low"::equals);
        BigDecimal change = line.change() == null ? null : new BigDecimal(line.change());
        Alarm.Wanted wanted = switch (metric.better()) {
            case Better.HIGHER -> Alarm.Wanted.UP;
            case Better.LOWER -> Alarm.Wanted.DOWN;
            case Better.NEITHER -> Alarm.Wanted.EITHER;
        };
        return Alarm.of(line.value() != null, poor, change, wanted);
    }

    private void todo(List<Phrase> missing) {
        if (!missing.isEmpty()) {
            say(
                    Role.DO,
                    new Phrase(
                            "先补齐缺少的报表，见下方“缺少的数据”。", "First bring the reports that are missing; they are listed below."),
                    "/data/calendar");
        }
        long watched =
                sentences.stream().filter(each -> each.role() == Role.WATCH).count();
        if (watched > 0) {
            say(
                    Role.DO,
                    new Phrase(
                            "逐条打开上面需要留意的指标，按商品、渠道拆分，找到变化最大的一项。",
                            "Open each number above that needs a look, split it by item and channel, and find the part that moved most."),
                    "/board");
        }
        if (missing.isEmpty() && watched == 0) {
            say(Role.DO, new Phrase("没有需要处理的异常。", "Nothing needs doing."), null);
        }
    }

    private static Phrase compared(
            Unit unit, Line line, @Nullable String before, @Nullable String change, Phrase than) {
        if (change == null || before == null || line.value() == null) {
            return new Phrase("", "");
        }
        Phrase moved = Spoken.moved(unit, new BigDecimal(line.value()), new BigDecimal(before), change, than);
        return new Phrase("，" + moved.zh(), ", " + moved.en());
    }

    private @Nullable Line line(String metric) {
        return lines.stream()
                .filter(line -> line.metric().equals(metric))
                .findFirst()
                .orElse(null);
    }

    private void say(Role role, Phrase words, @Nullable String link) {
        sentences.add(new Sentence(role, words.zh(), words.en(), link));
    }
}
