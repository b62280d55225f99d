package io.zhanggui.compliance.rules;

import java.util.regex.Pattern;

/**
 * A sentence without the marks that stand between its letters one by one: 最·好·的 says what 最好的 says and no more. Disguise
 * is found often where something is forbidden, but alone it breaks nothing.
 */
final class Undisguised {

    private static final String MARK = "[^\\p{L}\\p{N}。！？!?；;\\n\\r]";

    /** From one letter to the next but one at least, each with marks behind it; possessive, which needs no stack. */
    private static final Pattern ROW = Pattern.compile("\\p{IsHan}(?:" + MARK + "{1,3}\\p{IsHan}){2,}+");

    private static final Pattern MARKS = Pattern.compile(MARK + "+");

    private Undisguised() {}

    static String of(String sentence) {
        return ROW.matcher(sentence)
                .replaceAll(row -> MARKS.matcher(row.group()).replaceAll(""));
    }
}
