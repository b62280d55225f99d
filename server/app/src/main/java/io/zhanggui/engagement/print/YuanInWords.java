package io.zhanggui.engagement.print;

import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** Money in capital Chinese numerals, as contracts and invoices write it: 12,030.05 is 壹万贰仟零叁拾元零伍分. */
final class YuanInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] WITHIN = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private YuanInWords() {}

    /** To the fen, half a fen up. */
    static String of(BigFraction yuan) {
        return of(yuan.multiply(100).bigDecimalValue(0, RoundingMode.HALF_UP).longValueExact());
    }

    static String of(long fen) {
        if (fen == 0) {
            return "零元整";
        }
        long absolute = Math.abs(fen);
        return (fen < 0 ? "负" : "") + whole(absolute / 100) + part((int) (absolute % 100), absolute >= 100);
    }

    private static String whole(long yuan) {
        if (yuan == 0) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        long rest = yuan;
        boolean gap = false;
        for (int group = 0; rest > 0; group++) {
            int four = (int) (rest % GROUP);
            rest /= GROUP;
            if (four > 0) {
                words.insert(0, group(four) + GROUPS[group] + (gap && !words.isEmpty() ? "零" : ""));
            }
            // A group below 1,000, or an empty one, is joined to what stands before it by one 零.
            gap = four == 0 ? gap || !words.isEmpty() : four < 1_000;
        }
        return words + "元";
    }

    private static String group(int four) {
        StringBuilder words = new StringBuilder();
        int rest = four;
        boolean zero = false;
        for (int place = 0; rest > 0; place++) {
            int digit = rest % 10;
            rest /= 10;
            if (digit > 0) {
                words.insert(0, DIGITS.charAt(digit) + WITHIN[place] + (zero && !words.isEmpty() ? "零" : ""));
                zero = false;
            } else {
                zero = true;
            }
        }
        return words.toString();
    }

    private static String part(int fen, boolean afterYuan) {
        if (fen == 0) {
            return "整";
        }
        int jiao = fen / 10;
        String tens = jiao > 0 ? DIGITS.charAt(jiao) + "角" : afterYuan ? "零" : "";
        return tens + (fen % 10 > 0 ? DIGITS.charAt(fen % 10) + "分" : "整");
    }
}
