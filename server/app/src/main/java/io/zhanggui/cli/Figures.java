package io.zhanggui.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Values as people read them: grouped, with their unit. Programs get them as they are. */
final class Figures {

    private Figures() {}

    static String text(JsonNode value, String unit, Language language) {
        if (value.isNull() || value.isMissingNode()) {
            return language.choose("无数据", "no data");
        }
        BigDecimal number = new BigDecimal(value.asString(""));
        return switch (unit) {
            case "yuan" -> grouped(number) + language.choose(" 元", " yuan");
            case "percent" -> number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case "points" ->
                number.movePointRight(2).stripTrailingZeros().toPlainString() + language.choose(" 个百分点", " pp");
            case "seconds" -> grouped(number) + language.choose(" 秒", " s");
            default -> grouped(number);
        };
    }

    /** Thousands apart, with the decimals the number came with. */
    private static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
