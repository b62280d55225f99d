package io.zhanggui.desk.traffic;

import static io.zhanggui.desk.figure.FigureWords.count;
import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.desk.traffic.rules.WordVerdict;
import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the traffic says in one sentence. */
final class TrafficWords {

    private static final int NAMED = 3;

    private TrafficWords() {}

    static Note headline(List<TrafficMatrix.Row> rows, @Nullable BigDecimal visits, @Nullable BigDecimal conversion) {
        if (rows.isEmpty() || visits == null || conversion == null) {
            return new Note(
                    "这段时间没有流量来源数据：请导入生意参谋“商品360 > 流量来源”的日报，或换一个时段。",
                    "No traffic sources are known for these days: import the daily traffic sources of 生意参谋 (商品360), or choose another period.");
        }
        List<String> raise = named(rows, "raise");
        List<String> shrink = named(rows, "shrink");
        List<String> mend = named(rows, "mend");
        return new Note(
                count(visits.toPlainString()) + " 访客人次，渠道支付转化率 " + percent(conversion, 2) + "。"
                        + (raise.isEmpty() ? "" : "优先加大：" + String.join("、", raise) + "。")
                        + (mend.isEmpty() ? "" : "先改承接：" + String.join("、", mend) + "。")
                        + (shrink.isEmpty() ? "" : "收缩：" + String.join("、", shrink) + "。")
                        + (raise.isEmpty() && mend.isEmpty() && shrink.isEmpty() ? "没有渠道明显好于或差于合计。" : ""),
                count(visits.toPlainString()) + " visits, " + percent(conversion, 2) + " of them paid. "
                        + (raise.isEmpty() ? "" : "Raise first: " + String.join(", ", raise) + ". ")
                        + (mend.isEmpty() ? "" : "Mend the landing: " + String.join(", ", mend) + ". ")
                        + (shrink.isEmpty() ? "" : "Shrink: " + String.join(", ", shrink) + ". ")
                        + (raise.isEmpty() && mend.isEmpty() && shrink.isEmpty()
                                ? "No channel is clearly better or worse than all together."
                                : ""));
    }

    /** Channels of the first level, as far as they have that standing. */
    private static List<String> named(List<TrafficMatrix.Row> rows, String standing) {
        return rows.stream()
                .filter(row -> row.path().size() == 1 && row.standing().key().equals(standing))
                .limit(NAMED)
                .map(row -> row.path().getFirst())
                .toList();
    }

    static Note words(List<SearchWords.Row> rows, int total) {
        if (rows.isEmpty()) {
            return new Note(
                    "这段时间没有搜索词数据：请导入生意参谋“流量 > 引流搜索关键词”的日报，或换一个时段。",
                    "No search words are known for these days: import the daily search words of 生意参谋 (流量 > 引流搜索关键词), or choose another period.");
        }
        long raise = verdicts(rows, WordVerdict.RAISE);
        long drop = verdicts(rows, WordVerdict.DROP);
        long untold = verdicts(rows, WordVerdict.UNTOLD);
        return new Note(
                count(total) + " 个引流词：" + count(raise) + " 个值得加投，" + count(drop) + " 个可以放弃，" + count(untold)
                        + " 个数据太少还看不出。",
                count(total) + " words led visitors: " + count(raise) + " are worth raising, " + count(drop)
                        + " can be dropped, " + count(untold) + " have too little data.");
    }

    private static long verdicts(List<SearchWords.Row> rows, WordVerdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict().key().equals(verdict.name().toLowerCase(java.util.Locale.ROOT)))
                .count();
    }
}
