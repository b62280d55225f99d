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
        String days = String.valueOf(period.days());
        String missingZh = paid.missingDays() == 0 ? "" : "（有 " + paid.missingDays() + " 天缺订单数据）";
        String missingEn = paid.missingDays() == 0 ? "" : " (" + paid.missingDays() + " days lack order data)";
        return new Board.Headline(
                days + " 天共支付 " + money(paid.value()) + " 元、" + grouped(orders.value()) + " 笔" + missingZh
                        + movedZh(paid) + "。",
                money(paid.value()) + " yuan from " + grouped(orders.value()) + " paid orders in " + days + " days"
                        + missingEn + movedEn(paid) + ".");
    }

    private static String movedZh(Board.Tile paid) {
        if (paid.change() == null) {
            return paid.previous() == null ? "，上一期没有数据" : "，上一期缺 " + paid.previousMissingDays() + " 天数据，不作比较";
        }
        BigDecimal moved = new BigDecimal(paid.change());
        return moved.signum() == 0 ? "，与上一期持平" : "，比上一期" + (moved.signum() > 0 ? "多 " : "少 ") + percent(moved);
    }

    private static String movedEn(Board.Tile paid) {
        if (paid.change() == null) {
            return paid.previous() == null
                    ? "; no data of the period before"
                    : "; the period before lacks " + paid.previousMissingDays() + " days and is not compared";
        }
        BigDecimal moved = new BigDecimal(paid.change());
        return moved.signum() == 0
                ? ", the same as the period before"
                : ", " + percent(moved) + (moved.signum() > 0 ? " more than" : " less than") + " the period before";
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
