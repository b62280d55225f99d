package io.zhanggui.compliance.compare;

/** Numbers of articles, as 一百二十三, 〇 or 12. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** Its value, or -1 for what is no number. */
    public static int parse(String text) {
        if (text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return text.isEmpty() || text.length() > 6 ? -1 : Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at) == '〇' ? '零' : text.charAt(at) == '两' ? '二' : text.charAt(at);
            int unit = switch (letter) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1_000;
                default -> 1;
            };
            if (unit > 1) {
                sum += Math.max(digit, at == 0 ? 1 : digit) * unit;
                digit = 0;
            } else if (DIGITS.indexOf(letter) >= 0) {
                digit = DIGITS.indexOf(letter);
            } else {
                return -1;
            }
        }
        return sum + digit;
    }
}
