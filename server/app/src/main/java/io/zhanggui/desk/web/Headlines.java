package io.zhanggui.desk.web;

import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of a board in one sentence. */
final class Headlines {

    private Headlines() {}

    static Board.Headline of(List<Board.Tile> tiles, Period period) {
        Board.Tile paid = tile(tiles, "pay_amount").orElseThrow();
        Board.Tile orders = tile(tiles, "orders_paid").orElseThrow();
        if (paid.value() == null) {
            return new Board.Headline(
                    "这段时间还没有订单数据，先导入订单报表。", "No order data for these days yet: import an order export first.");
        }
        String days = period.days() + "";
        String missingZh = paid.missingDays() == 0 ? "" : "（有 " + paid.missingDays() + " 天缺订单数据）";
        String missingEn = paid.missingDays() == 0 ? "" : " (" + paid.missingDays() + " days lack order data)";
        return new Board.Headline(
                days + " 天共支付 " + money(paid.value()) + " 元、" + grouped(orders.value()) + " 笔，比上一期"
                        + movedZh(paid.change()) + missingZh + "。",
                money(paid.value()) + " yuan from " + grouped(orders.value()) + " paid orders in " + days + " days, "
                        + movedEn(paid.change()) + " the period before" + missingEn + ".");
    }

    private static String movedZh(@Nullable String change) {
        if (change == null) {
            return "无可比数据";
        }
        BigDecimal moved = new BigDecimal(change);
        return moved.signum() == 0 ? "持平" : (moved.signum() > 0 ? "多 " : "少 ") + percent(moved);
    }

    private static String movedEn(@Nullable String change) {
        if (change == null) {
            return "nothing to compare with in";
        }
        BigDecimal moved = new BigDecimal(change);
        return moved.signum() == 0
                ? "the same as"
                : percent(moved) + (moved.signum() > 0 ? " more than" : " less than");
    }

    private static String percent(BigDecimal fraction) {
        return fraction.abs()
                        .movePointRight(2)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private static String money(String yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(yuan));
    }

    private static String grouped(@Nullable String count) {
        return count == null
                ? "—"
                : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(count));
    }

    private static Optional<Board.Tile> tile(List<Board.Tile> tiles, String metric) {
        return tiles.stream().filter(tile -> tile.metric().equals(metric)).findFirst();
    }
}
