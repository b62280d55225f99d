package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.Figure;
import io.zhanggui.desk.figure.FigureWords;
import io.zhanggui.desk.funnel.rules.Loss;
import io.zhanggui.metrics.Note;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a funnel says in one sentence. */
final class FunnelWords {

    private FunnelWords() {}

    static Note headline(FunnelLevel level, Map<String, Figure> read, @Nullable Loss worst) {
        Figure conversion = read.get(level.conversion());
        Figure visitors = read.get(level.steps().getFirst().count());
        if (conversion == null || visitors == null || conversion.value() == null || visitors.value() == null) {
            return switch (level) {
                case SHOP ->
                    new Note(
                            "这段时间没有商品访客数据：请导入生意参谋“商品-宏观监控”的日报。",
                            "No visitors of these days are known: import the daily item overview of 生意参谋 (商品-宏观监控).");
                case ITEM ->
                    new Note(
                            "这段时间没有这些商品的访客数据：请导入生意参谋“商品排行”的日报。",
                            "No visitors of items are known for these days: import the daily item ranking of 生意参谋 (商品排行).");
                case CHANNEL ->
                    new Note(
                            "这段时间没有流量来源数据：请导入生意参谋“商品360 > 流量来源”的日报。",
                            "No traffic sources are known for these days: import the daily traffic sources of 生意参谋 (商品360).");
            };
        }
        String start = "日均 " + FigureWords.count(visitors.value()) + " 位访客，支付转化率 "
                + FigureWords.percent(conversion.value()) + "。";
        String startEn = FigureWords.count(visitors.value()) + " visitors a day, "
                + FigureWords.percent(conversion.value()) + " of them paid. ";
        if (worst == null) {
            return new Note(start + "没有一步低于参照。", startEn + "No step is below its reference.");
        }
        FunnelLevel.Step step = level.steps().stream()
                .filter(each -> each.key().equals(worst.step()))
                .findFirst()
                .orElseThrow();
        String rate = FigureWords.percent(worst.rate().toPlainString());
        String reference = FigureWords.percent(worst.reference().value().toPlainString());
        return new Note(
                start + "最该补的是“" + step.zh() + "”：" + rate + "，参照 " + reference + "（"
                        + worst.reference().zh() + "）；补到参照，同样的访客能多带来约 " + FigureWords.money(worst.yuan()) + " 元。",
                startEn + "The step to mend is \"" + step.en() + "\": " + rate + " against " + reference + " ("
                        + worst.reference().en() + "); there, the same visitors would have brought about "
                        + FigureWords.money(worst.yuan()) + " yuan more.");
    }
}
