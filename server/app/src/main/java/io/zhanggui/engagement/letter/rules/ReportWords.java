package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Mover;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weekly and the monthly report (rows F173 and F176): what came of it, what was done, what comes next and where it
 * sticks; each reader gets the figures and events that their decisions hang on, all from the same facts. A chapter without
 * anything to say is left out.
 */
final class ReportWords {

    private static final int MOVERS = 3;

    private final PeriodFacts facts;
    private final LetterLevel level;
    private final Sentences sentences;
    private final Sheet.Writer writer;

    private ReportWords(PeriodFacts facts, LetterLevel level) {
        this.facts = facts;
        this.level = level;
        this.sentences = new Sentences(facts);
        this.writer = Sheet.titled(facts.client() + " " + called() + "（" + level.zh() + "）");
    }

    static Sheet write(PeriodFacts facts, LetterLevel level) {
        return new ReportWords(facts, level).sheet();
    }

    private String called() {
        return facts.kind() == LetterKind.WEEKLY
                ? Said.days(facts.period()) + "周报"
                : facts.period().from().getYear() + "年" + facts.period().from().getMonthValue() + "月月报";
    }

    private Sheet sheet() {
        sentences.gaps().ifPresent(writer::say);
        switch (level) {
            case STRATEGY -> strategy();
            case EXECUTION -> execution();
            case OPERATION -> operation();
        }
        return writer.done();
    }

    private void strategy() {
        chapter("结论", Stream.concat(together(List.of(sales(), profit())), sentences.progress().stream()));
        table("经营", Levels.of(level));
        chapter("合同目标", sentences.events(EventKind.GOAL).stream().map(each -> each.and("。")));
        chapter(
                "走到哪一步",
                together(List.of(
                        line("阶段：", EventKind.STAGE),
                        line("里程碑：", EventKind.MILESTONE),
                        line("方案修订：", EventKind.PLAN),
                        line("会议：", EventKind.MEETING))));
        chapter("前面", together(List.of(line("大促：", EventKind.CAMPAIGN), line("拖期的事：", EventKind.OVERDUE))));
    }

    private void execution() {
        chapter("结论", Stream.concat(together(List.of(sales(), sentences.drivers())), sentences.progress().stream()));
        table("数据", Levels.of(level));
        movers();
        chapter(
                "做完的事",
                together(List.of(
                        line("任务：", EventKind.DONE),
                        line("改动：", EventKind.CHANGE),
                        line("会议：", EventKind.MEETING),
                        line("里程碑：", EventKind.MILESTONE))));
        chapter("接下来", together(List.of(line("到期：", EventKind.DUE), line("大促：", EventKind.CAMPAIGN))));
        chapter("问题", together(List.of(line("拖期：", EventKind.OVERDUE))));
    }

    private void operation() {
        table("店铺表现", Levels.of(level));
        chapter("要做的事", together(List.of(line("到期：", EventKind.DUE), line("拖期：", EventKind.OVERDUE))));
        chapter("做完的事", together(List.of(line("任务：", EventKind.DONE), line("改动：", EventKind.CHANGE))));
        chapter("要准备的", together(List.of(line("大促：", EventKind.CAMPAIGN))));
        guide();
    }

    /** What is to be exported so that the next letter is whole. */
    private void guide() {
        chapter(
                "要补的数据",
                facts.gaps().stream()
                        .map(gap -> Phrase.of(
                                gap.zh() + "：从千牛或生意参谋导出 " + Said.day(gap.days().getFirst()) + " 至 "
                                        + Said.day(gap.days().getLast()) + " 的报表，交给代运营导入。")));
    }

    private Optional<Phrase> sales() {
        return facts.find("pay_amount")
                .map(sales -> sentences.level(sales).and("。"))
                .or(() -> sentences.absent("pay_amount"));
    }

    private Optional<Phrase> profit() {
        List<Phrase> told = Stream.of("gross_profit", "roi")
                .flatMap(metric -> facts.find(metric).stream())
                .map(sentences::level)
                .toList();
        return told.isEmpty()
                ? sentences.absent("gross_profit")
                : Optional.of(Said.join(told, "；").and("。"));
    }

    private void table(String title, List<String> metrics) {
        List<List<Phrase>> rows = metrics.stream()
                .flatMap(metric -> facts.find(metric).stream())
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            writer.chapter(title);
            writer.table("", List.of("指标", "本期", "比" + sentences.before(), "比" + sentences.lastYear()), rows);
        }
    }

    private List<Phrase> row(Figure figure) {
        return List.of(
                Phrase.of(figure.zh()),
                sentences.said().value(figure),
                change(figure, figure.before()),
                change(figure, figure.lastYear()));
    }

    private Phrase change(Figure figure, @Nullable Past past) {
        return past == null ? Phrase.of("—") : sentences.said().change(figure, past);
    }

    private void movers() {
        List<Phrase> up = movers(1);
        List<Phrase> down = movers(-1);
        List<Phrase> told = new ArrayList<>();
        if (!up.isEmpty()) {
            told.add(Phrase.of("增加最多：").and(Said.join(up, "；")).and("。"));
        }
        if (!down.isEmpty()) {
            told.add(Phrase.of("减少最多：").and(Said.join(down, "；")).and("。"));
        }
        chapter("哪些商品变了", told.stream());
    }

    private List<Phrase> movers(int sign) {
        return facts.movers().stream()
                .filter(mover -> mover.now().compareTo(mover.before()) == sign)
                .limit(MOVERS)
                .map(this::mover)
                .toList();
    }

    private Phrase mover(Mover mover) {
        BigDecimal difference = mover.now().subtract(mover.before());
        return Phrase.of(mover.title() + " ")
                .and(FigureWords.yuan(mover.now()), sentences.said().asked("item_sales", facts.period()))
                .and("（" + (difference.signum() > 0 ? "多" : "少") + " " + FigureWords.yuan(difference.abs()) + "）");
    }

    private Optional<Phrase> line(String heading, EventKind kind) {
        return sentences.line(heading, kind);
    }

    private static Stream<Phrase> together(List<Optional<Phrase>> lines) {
        return lines.stream().flatMap(Optional::stream);
    }

    private void chapter(String title, Stream<Phrase> parts) {
        List<Phrase> told = parts.toList();
        if (!told.isEmpty()) {
            writer.chapter(title);
            told.forEach(writer::say);
        }
    }
}
