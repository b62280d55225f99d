package io.zhanggui.desk.benchmark;

import io.zhanggui.desk.benchmark.Comparison.Own;
import io.zhanggui.desk.figure.FigureWords;
import io.zhanggui.desk.figure.Figures;
import io.zhanggui.engagement.ClientBase.Part;
import io.zhanggui.engagement.ClientBase.Standing;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an own figure with its meaning together, from the answer of a metric or what is known of the clients. */
final class OwnFigures {

    private static final int SHARE_DECIMALS = 4;

    private OwnFigures() {}

    /** The value of a metric over the period. */
    static Own ofMetric(MetricAnswer answer) {
        MetricRow row = answer.rows().getFirst();
        return new Own(
                answer.definition().key(),
                Figures.text(row.value()),
                reason(row.reason()),
                new Note(answer.definition().zh(), answer.definition().en()));
    }

    /** The share of shops whose metric lies above the mark, of those that have a value. */
    static Own ofShops(MetricAnswer byShop, BigDecimal mark) {
        List<BigDecimal> values = byShop.rows().stream()
                .map(MetricRow::value)
                .filter(Objects::nonNull)
                .toList();
        long above = values.stream().filter(value -> value.compareTo(mark) > 0).count();
        String share = FigureWords.percent(mark, 0);
        Note said = new Note(
                "“" + byShop.definition().zh() + "”超过 " + share + " 的店铺占比：" + values.size() + " 家有数据，" + above
                        + " 家超过。",
                "Shops whose \"" + byShop.definition().en() + "\" is over " + share + ": " + above + " of "
                        + values.size() + " with data.");
        NoValue none = byShop.rows().stream()
                .map(MetricRow::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NoValue.NOT_LOADED);
        return values.isEmpty()
                ? new Own(byShop.definition().key(), null, reason(none), said)
                : new Own(byShop.definition().key(), share(above, values.size()), null, said);
    }

    static Own ofClients(Benchmark.OfClients what, @Nullable Standing clients) {
        if (clients == null) {
            Note hidden = new Note("只有能看合同的内部成员能看", "shown to people of the agency who may see contracts");
            return new Own(null, null, hidden, new Note("自己的客户", "The own clients"));
        }
        return switch (what) {
            case SURVIVAL -> survival(clients);
            case BASIC_TIER ->
                part(
                        clients.basicTier(),
                        "合作中的客户里，基础档占比",
                        "Clients on the basic tier, of those being served",
                        new Note("还没有客户定下服务档", "no client has an agreed tier yet"));
            case WITHOUT_KPI ->
                part(
                        clients.withoutKpi(),
                        "履行中的合同里，没有考核指标的占比",
                        "Contracts in force without a KPI",
                        new Note("没有履行中的合同", "no contract is in force"));
        };
    }

    private static Own survival(Standing clients) {
        Note said = new Note(
                "合作满一年仍在的客户占比。" + clients.survival().said().zh(),
                "Clients that stay beyond a year. " + clients.survival().said().en());
        Note young = clients.survival().clients() == 0
                ? new Note("还没有客户", "there are no clients yet")
                : new Note(
                        "合作最久的客户才 " + clients.survival().longest() + " 天，满一年才能算",
                        "the longest work is " + clients.survival().longest() + " days old; a year is needed");
        return clients.survival()
                .year()
                .map(year -> new Own(
                        null,
                        BigDecimal.valueOf(year)
                                .setScale(SHARE_DECIMALS, RoundingMode.HALF_UP)
                                .toPlainString(),
                        null,
                        said))
                .orElseGet(() -> new Own(null, null, young, said));
    }

    private static Own part(Part part, String zh, String en, Note none) {
        Note said = new Note(
                zh + "：" + part.of() + " 里有 " + part.part() + "。", en + ": " + part.part() + " of " + part.of() + ".");
        return part.of() == 0
                ? new Own(null, null, none, said)
                : new Own(null, share(part.part(), part.of()), null, said);
    }

    private static String share(long part, long of) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(of), SHARE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static @Nullable Note reason(@Nullable NoValue none) {
        return none == null ? null : new Note(none.zh(), none.en());
    }
}
