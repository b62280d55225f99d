package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.Note;
import io.zhanggui.insight.why.WhyAnswer.RowTold;
import io.zhanggui.insight.why.WhyAnswer.SplitTold;
import io.zhanggui.insight.why.WhyFacts.Basis;
import io.zhanggui.stats.attribution.MixRateDecomposition;
import io.zhanggui.stats.cause.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each item and channel adds to a factor of the whole shop. People look at several items and come by several channels,
 * so the parts hold more than the shop: the difference is a row of its own, the overlap.
 */
final class DriverSplits {

    private static final int MOST_ROWS = 20;
    private static final String OVERLAP = "overlap";

    private static final Note ITEM_OVERLAP = new Note(
            "一个访客会看几件商品，各商品相加多于全店，差额列为“重叠”。",
            "One visitor looks at several items; what they hold more than the shop is the overlap.");
    private static final Note CHANNEL_OVERLAP = new Note(
            "渠道访客互有重叠，而且只有下载了流量来源的商品分得出渠道；其余列为“重叠与未分渠道”。",
            "Channels overlap, and only items whose flow report was loaded are told by channel; the rest is a row of its own.");

    private final Sides sides;
    private final List<Segment> items;
    private final List<Segment> channels;
    private final List<Segment> paid;

    DriverSplits(WhyFacts facts, Sides sides) {
        this.sides = sides;
        Map<String, Segment> byItem = new LinkedHashMap<>();
        Map<String, Segment> byChannel = new LinkedHashMap<>();
        Map<String, Segment> byPaid = new LinkedHashMap<>();
        List<Cell> cells = facts.basis() == Basis.items ? facts.shop().cells() : List.of();
        for (Cell cell : cells) {
            String title = facts.title(cell.item());
            add(byItem, new Segment(cell.item(), title, title), cell);
            if (!cell.channel().isEmpty()) {
                add(byChannel, new Segment(cell.channel(), cell.channel(), cell.channel()), cell);
                boolean bought = facts.shop().paidChannels().contains(cell.channel());
                Segment kind = bought ? new Segment("paid", "付费", "paid") : new Segment("natural", "自然", "natural");
                add(byPaid, kind, cell);
            }
        }
        this.items = List.copyOf(byItem.values());
        this.channels = List.copyOf(byChannel.values());
        this.paid = List.copyOf(byPaid.values());
    }

    private void add(Map<String, Segment> segments, Segment fresh, Cell cell) {
        segments.computeIfAbsent(fresh.id(), key -> fresh).add(cell, sides);
    }

    /**
     * The splits of a factor.
     *
     * @param weight yuan for each unit the factor moves
     * @param amount what the factor adds to the change, which the rows of each split sum to
     */
    List<SplitTold> of(String factor, double weight, double amount) {
        List<SplitTold> splits = new ArrayList<>();
        if (factor.equals("visitors")) {
            level("item", "item_visitors_each", items, weight, amount, ITEM_OVERLAP, splits);
            level("channel", "channel_visitors", channels, weight, amount, CHANNEL_OVERLAP, splits);
            level("paid", "channel_visitors", paid, weight, amount, CHANNEL_OVERLAP, splits);
        } else if (factor.equals("conversion")) {
            rate(conversion("item", "item_pay_conversion", items), weight, amount, ITEM_OVERLAP, splits);
            rate(conversion("channel", "channel_pay_conversion", channels), weight, amount, CHANNEL_OVERLAP, splits);
            rate(conversion("paid", null, paid), weight, amount, CHANNEL_OVERLAP, splits);
        } else if (factor.equals("value")) {
            price(weight, amount, splits);
            rate(value("item", items), weight, amount, ITEM_OVERLAP, splits);
            rate(value("channel", channels), weight, amount, CHANNEL_OVERLAP, splits);
        }
        return splits;
    }

    private static void level(
            String dimension,
            String metric,
            List<Segment> segments,
            double weight,
            double amount,
            Note note,
            List<SplitTold> into) {
        if (segments.isEmpty()) {
            return;
        }
        List<RowTold> rows = new ArrayList<>();
        for (Segment one : segments) {
            double added = weight * (one.visitors(false) - one.visitors(true));
            rows.add(new RowTold(one.id(), one.zh(), one.en(), one.visitors(true), one.visitors(false), added));
        }
        into.add(split(dimension, "count", metric, rows, amount, note));
    }

    /** A quotient that segments have each of their own. */
    private record Quotient(
            String dimension,
            String unit,
            @Nullable String metric,
            List<Segment> segments,
            ToDoubleBiFunction<Segment, Boolean> above,
            ToDoubleBiFunction<Segment, Boolean> below) {

        @Nullable
        Double of(Segment one, boolean early) {
            double under = below.applyAsDouble(one, early);
            return under > 0 ? above.applyAsDouble(one, early) / under : null;
        }
    }

    private static Quotient conversion(String dimension, @Nullable String metric, List<Segment> segments) {
        return new Quotient(dimension, "percent", metric, segments, Segment::buyers, Segment::visitors);
    }

    private static Quotient value(String dimension, List<Segment> segments) {
        return new Quotient(dimension, "yuan", null, segments, Segment::amount, Segment::buyers);
    }

    /** A quotient's change by segment: its own quotient's change, and its share's, together. */
    private static void rate(Quotient quotient, double weight, double amount, Note note, List<SplitTold> into) {
        MixRateDecomposition.of(parts(quotient.segments(), quotient.above(), quotient.below()))
                .find()
                .ifPresent(effects -> {
                    List<RowTold> rows = new ArrayList<>();
                    for (int i = 0; i < quotient.segments().size(); i++) {
                        Segment one = quotient.segments().get(i);
                        MixRateDecomposition.Effect effect = effects.effects().get(i);
                        double added = weight * (effect.mix() + effect.rate());
                        rows.add(new RowTold(
                                one.id(), one.zh(), one.en(), quotient.of(one, true), quotient.of(one, false), added));
                    }
                    into.add(split(quotient.dimension(), quotient.unit(), quotient.metric(), rows, amount, note));
                });
    }

    /** What a buyer pays by pieces, by prices of the same goods, and by which goods are bought. */
    private void price(double weight, double amount, List<SplitTold> into) {
        MixRateDecomposition.of(parts(items, Segment::amount, Segment::pieces))
                .find()
                .ifPresent(effects -> {
                    double buyersBefore = sum(Segment::buyers, true);
                    double buyersNow = sum(Segment::buyers, false);
                    if (buyersBefore > 0 && buyersNow > 0) {
                        double early = sum(Segment::pieces, true) / buyersBefore;
                        double late = sum(Segment::pieces, false) / buyersNow;
                        double mean = (early + late) / 2;
                        double dear = (effects.before() + effects.after()) / 2;
                        List<RowTold> rows = List.of(
                                new RowTold(
                                        "pieces",
                                        "每人件数",
                                        "pieces a buyer",
                                        early,
                                        late,
                                        weight * dear * (late - early)),
                                new RowTold(
                                        "prices",
                                        "同款价格",
                                        "prices of the same goods",
                                        null,
                                        null,
                                        weight * mean * effects.rate()),
                                new RowTold(
                                        "goods",
                                        "商品结构",
                                        "which goods are bought",
                                        null,
                                        null,
                                        weight * mean * effects.mix()));
                        into.add(split("price", "ratio", null, rows, amount, null));
                    }
                });
    }

    private double sum(ToDoubleBiFunction<Segment, Boolean> figure, boolean early) {
        return items.stream()
                .mapToDouble(one -> figure.applyAsDouble(one, early))
                .sum();
    }

    private static List<MixRateDecomposition.Segment> parts(
            List<Segment> segments,
            ToDoubleBiFunction<Segment, Boolean> above,
            ToDoubleBiFunction<Segment, Boolean> below) {
        return segments.stream()
                .map(one -> {
                    // Who pays on a later day than the visit leaves a numerator over nothing: it counts as one visit.
                    double early = Math.max(below.applyAsDouble(one, true), above.applyAsDouble(one, true) > 0 ? 1 : 0);
                    double late =
                            Math.max(below.applyAsDouble(one, false), above.applyAsDouble(one, false) > 0 ? 1 : 0);
                    return new MixRateDecomposition.Segment(
                            one.id(), above.applyAsDouble(one, true), early, above.applyAsDouble(one, false), late);
                })
                .toList();
    }

    /** The largest rows, the others together, and the overlap, in whole fen that sum to the amount. */
    static SplitTold split(
            String dimension,
            String unit,
            @Nullable String metric,
            List<RowTold> rows,
            double amount,
            @Nullable Note note) {
        List<RowTold> sorted = rows.stream()
                .sorted(Comparator.comparingDouble((RowTold row) -> -Math.abs(row.amount())))
                .toList();
        List<RowTold> kept = new ArrayList<>(sorted.subList(0, Math.min(MOST_ROWS, sorted.size())));
        double others =
                sorted.stream().skip(MOST_ROWS).mapToDouble(RowTold::amount).sum();
        if (sorted.size() > MOST_ROWS) {
            kept.add(new RowTold(WhyFacts.OTHERS, "其余", "others", null, null, others));
        }
        double overlap = amount - sorted.stream().mapToDouble(RowTold::amount).sum();
        kept.add(new RowTold(OVERLAP, "重叠与未分", "overlap and not told", null, null, overlap));
        double[] exact =
                ExactYuan.parts(kept.stream().mapToDouble(RowTold::amount).toArray(), amount);
        List<RowTold> told = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            RowTold row = kept.get(i);
            if (!row.id().equals(OVERLAP) || exact[i] != 0) {
                told.add(new RowTold(row.id(), row.zh(), row.en(), row.before(), row.now(), exact[i]));
            }
        }
        return new SplitTold(dimension, unit, metric, told, note);
    }
}
