package io.zhanggui.desk.traffic;

import static io.zhanggui.desk.figure.FigureWords.percent;

import io.zhanggui.desk.figure.Figure;
import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.MetricTable;
import io.zhanggui.desk.figure.MetricTables;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Natural against paid traffic, with what the plan presumes of it. */
@Component
public class TrafficMixes {

    private static final List<String> SHARES = List.of(
            "natural_traffic_share",
            "paid_traffic_share",
            "own_traffic_share",
            "live_traffic_share",
            "outside_traffic_share");
    private static final List<String> BESIDE =
            List.of("paid_sales_share", "natural_sales_share", "ad_cpc", "douyin_visitors", "xiaohongshu_visitors");
    private static final List<Note> KINDS = List.of(
            new Note("自然", "Natural"),
            new Note("付费", "Paid"),
            new Note("自主访问", "Own ways back"),
            new Note("直播", "Live"),
            new Note("站外", "Outside"));
    private static final List<Note> PREMISES = List.of(
            new Note("方案预期成果：付费流量占比应在 30%–40%。", "The plan expects: paid traffic should be 30 to 40 % of all."),
            new Note(
                    "行业背景：2022 年自然流量占比由 45% 降到 38%，付费由 35% 升到 42%；口径未写明，只作背景。",
                    "Background of the trade: in 2022 natural traffic of the trade fell from 45 to 38 %, paid rose from 35 to 42 %; its definition is not given."),
            new Note(
                    "行业背景：2023 年点击花费上涨 18%；行业转化率 2.3%，健康线 3.5%。",
                    "Background of the trade: the price of a click rose by 18 % in 2023; the trade converts 2.3 %, 3.5 % is healthy."));

    private static final String VISITS = "source_visits";
    private static final String CONVERSION = "channel_pay_conversion";

    private final Figures figures;
    private final MetricTables tables;

    TrafficMixes(Figures figures, MetricTables tables) {
        this.figures = figures;
        this.tables = tables;
    }

    public TrafficMix of(Scope scope, Period period) {
        Map<String, Figure> read = figures.read(
                scope,
                period,
                Map.of(),
                Stream.concat(SHARES.stream(), BESIDE.stream()).toList());
        List<Figure> shares = figures(read, SHARES);
        return new TrafficMix(
                period, headline(shares), shares, figures(read, BESIDE), PREMISES, KINDS, categories(scope, period));
    }

    private static List<Figure> figures(Map<String, Figure> read, List<String> keys) {
        return keys.stream()
                .map(key -> java.util.Objects.requireNonNull(read.get(key), key))
                .toList();
    }

    private List<TrafficMix.Category> categories(Scope scope, Period period) {
        List<String> metrics =
                Stream.concat(Stream.of(VISITS, CONVERSION), SHARES.stream()).toList();
        MetricTable table = tables.read(scope, period, List.of("category"), Map.of(), metrics);
        return table.keysBy(VISITS).stream()
                .map(key -> {
                    List<@Nullable String> shares = new ArrayList<>();
                    SHARES.forEach(share -> shares.add(Figures.text(table.value(key, share))));
                    return new TrafficMix.Category(
                            key.getFirst(),
                            Figures.text(table.value(key, VISITS)),
                            shares,
                            Figures.text(table.value(key, CONVERSION)));
                })
                .toList();
    }

    private static Note headline(List<Figure> shares) {
        BigDecimal natural = Figures.number(shares.get(0));
        Figure paidFigure = shares.get(1);
        BigDecimal paid = Figures.number(paidFigure);
        if (natural == null || paid == null) {
            return new Note(
                    "这段时间没有流量来源数据：请导入生意参谋“商品360 > 流量来源”的日报，或换一个时段。",
                    "No traffic sources are known for these days: import the daily traffic sources of 生意参谋 (商品360), or choose another period.");
        }
        String zh = "自然流量占 " + percent(natural, 1) + "，付费占 " + percent(paid, 1);
        String en = "Natural traffic is " + percent(natural, 1) + ", paid " + percent(paid, 1);
        return paidFigure.bands().stream()
                .findFirst()
                .map(band -> new Note(
                        zh + "：对照 30%–40%（" + band.originZh() + "）为“" + band.zh() + "”。",
                        en + ": against 30 to 40 % (" + band.originEn() + ") that is \"" + band.en() + "\"."))
                .orElse(new Note(zh + "。", en + "."));
    }
}
