package io.zhanggui.desk.board;

import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a board in one sentence. */
final class Headlines {

    private Headlines() {}

    static Phrase of(List<Board.Tile> tiles, Period period, Phrase comparison) {
        Board.Tile paid = find(tiles, "pay_amount");
        if (paid == null) {
            return new Phrase(
                    tiles.size() + " 个指标，" + period.days() + " 天。",
                    tiles.size() + " metrics, " + period.days() + " days.");
        }
        if (paid.value() == null) {
            return new Phrase(
                    "这段时间还没有订单数据，先导入订单报表。", "No order data for these days yet: import an order export first.");
        }
        Phrase amount = Spoken.figure(new BigDecimal(paid.value()), Unit.YUAN);
        Phrase orders = orders(find(tiles, "orders_paid"));
        Phrase missing = missing(paid.missingDays());
        Phrase moved = moved(paid, comparison);
        return new Phrase(
                period.days() + " 天共支付 " + amount.zh() + orders.zh() + missing.zh() + "，" + moved.zh()
                        + goal(paid).zh() + "。",
                amount.en() + orders.en() + " in " + period.days() + " days" + missing.en() + ", " + moved.en()
                        + goal(paid).en() + ".");
    }

    private static Phrase orders(Board.@Nullable Tile orders) {
        if (orders == null || orders.value() == null) {
            return new Phrase("", " paid");
        }
        Phrase count = Spoken.figure(new BigDecimal(orders.value()), Unit.COUNT);
        return new Phrase("、" + count.zh() + " 笔", " from " + count.en() + " paid orders");
    }

    private static Phrase missing(int days) {
        return days == 0
                ? new Phrase("", "")
                : new Phrase("（有 " + days + " 天缺订单数据）", " (" + days + " days lack order data)");
    }

    private static Phrase moved(Board.Tile paid, Phrase comparison) {
        if (paid.change() != null) {
            return Spoken.moved(paid.change(), than(comparison));
        }
        return paid.previous() == null
                ? new Phrase(comparison.zh() + "没有数据", "no data of the period compared with")
                : new Phrase(
                        comparison.zh() + "缺 " + paid.previousMissingDays() + " 天数据，不作比较",
                        "the period compared with lacks " + paid.previousMissingDays() + " days and is not compared");
    }

    private static Phrase than(Phrase comparison) {
        return "before".equals(comparison.en()) ? new Phrase(comparison.zh(), "the period before") : comparison;
    }

    private static Phrase goal(Board.Tile paid) {
        TargetMark target = paid.target();
        if (target == null || target.completion() == null) {
            return new Phrase("", "");
        }
        String share = Spoken.percent(new BigDecimal(target.completion()));
        return new Phrase("，完成目标 " + share, ", " + share + " of the target");
    }

    private static Board.@Nullable Tile find(List<Board.Tile> tiles, String metric) {
        return tiles.stream()
                .filter(tile -> tile.metric().equals(metric))
                .findFirst()
                .orElse(null);
    }
}
