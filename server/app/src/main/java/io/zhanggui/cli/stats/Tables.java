package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the tools of money share: yuan in tables, fen in the engine. */
final class Tables {

    private Tables() {}

    static Doubt empty() {
        return new Doubt(Reason.TOO_LITTLE_DATA, "表里只有表头，没有一行数据", "the table has a header and no row");
    }

    /** Rounded half up to the fen. */
    static long fen(double yuan) {
        return BigDecimal.valueOf(yuan)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** With two decimals. */
    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
