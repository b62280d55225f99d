package io.zhanggui.engagement.letter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Event;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Gap;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.letter.PeriodFacts.Progress;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.rules.SheetText;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a brief says of a day, word for word. */
class BriefWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    private static Past past(String day, String value) {
        return new Past(Period.day(LocalDate.parse(day)), new BigDecimal(value));
    }

    private static Figure figure(
            String metric, String zh, Unit unit, String value, String before, String low, String high) {
        return new Figure(
                metric,
                zh,
                unit,
                Better.HIGHER,
                new BigDecimal(value),
                null,
                past("2026-11-28", before),
                past("2026-11-22", before),
                null,
                past("2026-11-04", low),
                past("2026-11-11", high));
    }

    private static final List<Figure> USUAL = List.of(
            figure("pay_amount", "支付金额", Unit.YUAN, "12000", "10000", "5000", "90000"),
            figure("item_visitors", "商品访客数", Unit.COUNT, "4000", "4000", "3000", "9000"),
            figure("pay_conversion", "支付转化率", Unit.PERCENT, "0.025", "0.02", "0.01", "0.05"),
            figure("buyer_value", "客单价", Unit.YUAN, "120", "125", "100", "200"));

    private static PeriodFacts facts(
            List<Figure> figures, List<Progress> progress, List<Event> events, List<Gap> gaps, @Nullable Instant load) {
        return new PeriodFacts(
                "云上家居",
                LetterKind.DAILY,
                Period.day(DAY),
                List.of(7L),
                figures,
                progress,
                List.of(),
                events,
                gaps,
                load,
                Instant.EPOCH);
    }

    private static String text(PeriodFacts facts) {
        Sheet sheet = LetterWords.write(facts, LetterLevel.EXECUTION);
        return sheet.title() + "\n"
                + String.join(
                        "\n",
                        sheet.blocks().stream()
                                .map(block -> ((Sheet.Paragraph) block).phrase().text())
                                .toList());
    }

    @Test
    void a_quiet_day_is_told_as_quiet_and_no_more() {
        assertThat(text(facts(USUAL, List.of(), List.of(), List.of(), Instant.EPOCH)))
                .isEqualTo("""
                云上家居 11月29日（周日）简报
                支付金额 1.2 万元，比前一天 +20.0%，比上周日 +20.0%。
                商品访客数 4,000（持平），支付转化率 2.50%（+0.50 个百分点），客单价 120 元（-4.0%）；与前一天比，变动最大的是支付转化率。
                各项数都在前 28 天的范围之内，没有新的预警，也没有到期的事：平稳的一天。""");
    }

    @Test
    void what_is_missing_is_said_first_and_such_a_day_is_not_called_quiet() {
        String text = text(facts(USUAL, List.of(), List.of(), List.of(new Gap("订单", List.of(DAY))), null));

        assertThat(text.lines().toList().get(1)).isEqualTo("数据不全：订单缺11月29日。与它有关的数，下面没有写或只含已有的日子。");
        assertThat(text).doesNotContain("平稳");
    }

    @Test
    void what_lies_outside_of_four_weeks_is_told_with_the_day_it_beats() {
        List<Figure> high = List.of(figure("pay_amount", "支付金额", Unit.YUAN, "95000", "10000", "5000", "90000"));

        assertThat(text(facts(high, List.of(), List.of(), List.of(), null)))
                .contains("支付金额 9.5 万元，高于前 28 天的最高值 9 万元（11月11日）。")
                .doesNotContain("平稳");
    }

    @Test
    void targets_stand_beside_how_much_of_the_month_is_over() {
        Period november = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"));
        Progress goal = new Progress(
                "pay_amount",
                "支付金额",
                Unit.YUAN,
                new Period(november.from(), DAY.plusDays(1)),
                new BigDecimal("270000"),
                november,
                new BigDecimal("300000"));

        assertThat(text(facts(USUAL, List.of(goal), List.of(), List.of(), null)))
                .contains("11月支付金额目标 30 万元，到 29 日 27 万元，完成 90.0%，时间过了 96.7%。");
    }

    @Test
    void events_are_told_with_their_number_and_day() {
        List<Event> events = List.of(
                new Event(EventKind.DONE, "主图换新", "task", "T4", DAY),
                new Event(EventKind.OVERDUE, "补拍视频", "task", "T5", LocalDate.parse("2026-11-27")));

        assertThat(text(facts(USUAL, List.of(), events, List.of(), null)))
                .contains("昨天完成：主图换新（T4）。", "还没完成：补拍视频（T5），应在11月27日完成。")
                .doesNotContain("平稳");
    }

    @Test
    void a_figure_without_value_says_why() {
        Figure none = new Figure(
                "pay_amount", "支付金额", Unit.YUAN, Better.HIGHER, null, "没有加载过这段时间的数据", null, null, null, null, null);

        assertThat(text(facts(List.of(none), List.of(), List.of(), List.of(), null)))
                .isEqualTo("云上家居 11月29日（周日）简报\n支付金额没有数：没有加载过这段时间的数据。");
    }

    @Test
    void what_is_edited_as_text_comes_back_with_its_figures() {
        Sheet sheet = LetterWords.write(facts(USUAL, List.of(), List.of(), List.of(), null), LetterLevel.EXECUTION);

        assertThat(SheetText.read(sheet.title(), SheetText.write(sheet))).isEqualTo(sheet);
    }
}
