package io.zhanggui.prove;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Files of known sums. File {@code n} holds 4,000 paid orders of its own, states 1,000 orders of the file before it in
 * the same shop again, now partly refunded, and ends with a row that cannot be read.
 */
final class KillFile {

    static final int SHOPS = 2;
    static final int ROWS = 5_000;

    private static final int OWN = 4_000;
    private static final int RESTATED = ROWS - OWN;
    private static final int REFUND_FEN = 25;

    private KillFile() {}

    /** What the files of one shop add up to. */
    record Sums(long orders, BigDecimal paid, BigDecimal kept) {}

    static Path write(Path folder, int number) throws IOException {
        StringBuilder text = new StringBuilder("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额\n");
        for (int row = 0; row < OWN; row++) {
            row(text, number, row, 0, number);
        }
        boolean hasFormer = number >= SHOPS;
        for (int row = 0; row < RESTATED; row++) {
            // the first file of a shop has no former one: it states orders of its own
            row(
                    text,
                    hasFormer ? number - SHOPS : number,
                    hasFormer ? row : OWN + row,
                    hasFormer ? REFUND_FEN : 0,
                    number);
        }
        text.append("9,zero,1.00,上海,2026-01-01 00:00:00,,0.00\n");
        return Files.writeString(folder.resolve("orders-" + number + ".csv"), text, StandardCharsets.UTF_8);
    }

    static int number(String file) {
        return Integer.parseInt(file.replaceAll("\\D", ""));
    }

    static Sums sums(Collection<Integer> files) {
        long orders = 0;
        long paid = 0;
        long refunded = 0;
        for (int number : files) {
            int own = number < SHOPS ? ROWS : OWN;
            orders += own;
            for (int row = 0; row < own; row++) {
                paid += fen(number, row);
            }
            refunded += number < SHOPS ? 0 : (long) RESTATED * REFUND_FEN;
        }
        return new Sums(orders, BigDecimal.valueOf(paid, 2), BigDecimal.valueOf(paid - refunded, 2));
    }

    private static long fen(int number, int row) {
        return 100 + (number * 7919L + row * 104729L) % 50_000;
    }

    private static void row(StringBuilder text, int number, int row, long refund, int file) {
        long fen = fen(number, row);
        // the last moment of a file moves on with its number, so that the later file is the later export
        int second = file % 60;
        int minute = file / 60 % 60;
        int hour = file / 3600 % 24;
        String paidAt = "2026-01-02 %02d:%02d:%02d".formatted(hour, minute, second);
        text.append("%d%07d,%s,%s,浙江省,2026-01-01 10:00:00,%s,%s%n"
                .formatted(
                        1 + number,
                        row,
                        BigDecimal.valueOf(fen, 2),
                        BigDecimal.valueOf(fen - refund, 2),
                        paidAt,
                        BigDecimal.valueOf(refund, 2)));
    }
}
