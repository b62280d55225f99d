package io.zhanggui.compliance.compare;

import java.util.List;
import java.util.regex.Pattern;

/** Makes lines of text out of what a file or page holds: HTML and Markdown lose their marks, nothing else is lost. */
public final class PlainText {

    private static final Pattern IS_HTML = Pattern.compile("(?is)<(html|body|p|div|table|br)[\\s>/]");
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.*?-->|<(script|style|head|nav|footer)\\b.*?</\\1\\s*>");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(/?(p|div|li|tr|h[1-6]|section|article|ul|ol|table)\\b[^>]*|br\\s*/?)>");
    private static final Pattern TAG = Pattern.compile("<[/a-zA-Z!][^>]*>");
    private static final Pattern MARKDOWN = Pattern.compile("^\\s*(#{1,6}\\s*|[-*+]\\s+|>\\s*)|\\*\\*|__");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private PlainText() {}

    /** Lines without marks and without space at their ends; empty ones are left out. */
    public static List<String> lines(String content) {
        String text = content.startsWith("\ufeff") ? content.substring(1) : content;
        text = UNSEEN.matcher(text).replaceAll("");
        if (IS_HTML.matcher(text).find()) {
            text = TAG.matcher(BREAK.matcher(text.replaceAll("[\\r\\n]+", " ")).replaceAll("\n"))
                    .replaceAll("");
        }
        return unescaped(text)
                .lines()
                .map(line -> MARKDOWN.matcher(line).replaceAll(""))
                .map(PlainText::trimmed)
                .filter(line -> !line.isEmpty() && !line.startsWith("===="))
                .toList();
    }

    private static String unescaped(String text) {
        String named = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&ldquo;", "“")
                .replace("&rdquo;", "”");
        return NUMBERED.matcher(named)
                .replaceAll(found -> character(found.group(1), found.group(2)))
                .replace("&amp;", "&");
    }

    private static String character(String radix, String digits) {
        int code = Integer.parseInt(digits, radix.isEmpty() ? DECIMAL : HEXADECIMAL);
        boolean special = code == '\\' || code == '$' || !Character.isValidCodePoint(code);
        return special ? "" : Character.toString(code);
    }

    /** Chinese texts are indented with full-width spaces. */
    private static String trimmed(String line) {
        return line.replaceAll("^[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+$", "");
    }
}
