package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.CauseTold;
import io.zhanggui.insight.why.WhyAnswer.DriverTold;
import io.zhanggui.insight.why.WhyAnswer.Note;
import io.zhanggui.stats.cause.Explained;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answer in one sentence: what moved, how much, the first and the second cause, and how sure that is. */
final class AnswerSentence {

    private static final Map<String, Note> DRIVERS = Map.of(
            "visitors", new Note("访客", "visitors"),
            "conversion", new Note("转化率", "conversion"),
            "value", new Note("每日客单价", "amount a buyer and day"),
            "orders", new Note("订单数", "orders"),
            "order_value", new Note("笔单价", "amount an order"),
            "refunds", new Note("退款", "refunds"),
            "costs", new Note("成本", "costs"),
            "unassigned", new Note("未归因部分", "what is not told"));

    private final WhyQuestion question;
    private final WhyFacts facts;
    private final Explained explained;
    private final List<CauseTold> causes;
    private final List<DriverTold> drivers;
    private final int year;

    AnswerSentence(
            WhyQuestion question,
            WhyFacts facts,
            Explained explained,
            List<CauseTold> causes,
            List<DriverTold> drivers,
            LocalDate today) {
        this.question = question;
        this.facts = facts;
        this.explained = explained;
        this.causes = causes;
        this.drivers = drivers;
        this.year = today.getYear();
    }

    Note say() {
        Note moved = moved();
        Note why = switch (explained.verdict()) {
            case CAUSED -> caused();
            case ORDINARY ->
                new Note(
                        "没有哪个原因突出：在正常波动之内（两段这样的时间通常相差 ±" + Figures.yuanZh(explained.ordinary()) + "）。",
                        " No cause stands out: it is within ordinary noise (two such periods differ by ±"
                                + Figures.yuanEn(explained.ordinary()) + " as a rule).");
            case SCATTERED ->
                new Note(
                        "超出正常波动（±" + Figures.yuanZh(explained.ordinary()) + "），但没有单个原因突出，"
                                + largest().zh() + "的变化最大。",
                        " That is more than ordinary noise (±" + Figures.yuanEn(explained.ordinary())
                                + "), yet no single cause stands out; most lies in "
                                + largest().en() + ".");
            case UNJUDGED ->
                new Note(
                        "历史太短，说不准什么是正常波动；按因子看，" + largest().zh() + "的变化最大。",
                        " The past is too short to tell what is ordinary; most lies in "
                                + largest().en() + ".");
        };
        return new Note(
                moved.zh() + why.zh() + missing().zh(),
                moved.en() + why.en() + missing().en());
    }

    private Note moved() {
        double change = explained.change();
        String share = explained.before() > 0 ? "，" + Figures.change(change / explained.before()) : "";
        String shareEn = explained.before() > 0 ? " (" + Figures.change(change / explained.before()) + ")" : "";
        String zh = facts.metric().zh() + " " + Figures.daysZh(question.now(), year) + "比 "
                + Figures.daysZh(question.before(), year);
        String en = facts.metric().en() + " of " + Figures.daysEn(question.now(), year) + " against "
                + Figures.daysEn(question.before(), year) + ": ";
        if (change == 0) {
            return new Note(zh + "没有变化。", en + "no change.");
        }
        return new Note(
                zh + (change < 0 ? "少 " : "多 ") + Figures.yuanZh(change) + share + "。",
                en + Figures.yuanEn(change) + (change < 0 ? " less" : " more") + shareEn + ".");
    }

    private Note caused() {
        CauseTold first = causes.getFirst();
        StringBuilder zh = new StringBuilder("首要原因：").append(of(first).zh());
        StringBuilder en = new StringBuilder(" First cause: ").append(of(first).en());
        if (causes.size() > 1) {
            zh.append("；其次：").append(of(causes.get(1)).zh());
            en.append("; second: ").append(of(causes.get(1)).en());
        }
        boolean certain = first.sure().equals("certain");
        zh.append(certain ? "。很有把握，远超" : "。较有把握，超出").append("正常波动。");
        en.append(certain ? ". Very sure: far beyond" : ". Fairly sure: beyond").append(" ordinary noise.");
        return new Note(zh.toString(), en.toString());
    }

    private static Note of(CauseTold cause) {
        boolean less = cause.amount() < 0;
        return new Note(
                cause.said().zh() + "，" + (less ? "少 " : "多 ") + Figures.yuanZh(cause.amount()),
                cause.said().en() + ", " + Figures.yuanEn(cause.amount()) + (less ? " less" : " more"));
    }

    private Note largest() {
        return drivers.stream()
                .max(Comparator.comparingDouble((DriverTold driver) -> Math.abs(driver.amount())))
                .map(driver -> DRIVERS.getOrDefault(driver.key(), new Note("金额", "the amount")))
                .orElse(new Note("金额", "the amount"));
    }

    private Note missing() {
        int days = explained.missingBefore().size() + explained.missingNow().size();
        if (days == 0) {
            return new Note("", "");
        }
        return new Note(
                "有 " + days + " 天缺数据，两期都没有计入。",
                String.format(
                        Locale.ROOT,
                        " %d %s without data left out of both periods.",
                        days,
                        days == 1 ? "day is" : "days are"));
    }
}
