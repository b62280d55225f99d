package io.zhanggui.engagement.template.rules;

import java.util.regex.Pattern;

/** Values as they stand in a YAML file. */
final class Scalars {

    /** What YAML cannot take for anything else than this text, even within braces. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}][\\p{IsHan}A-Za-z0-9（）()·]*|[A-Z]+-[A-Z0-9-]*[A-Z0-9]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Scalars() {}

    /** A text, in quotes where it could be read as something else; line breaks become spaces. */
    static String text(String words) {
        String line = CONTROL.matcher(words).replaceAll(" ").strip();
        if (PLAIN.matcher(line).matches()) {
            return line;
        }
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Words behind a {@code #}. */
    static String comment(String words) {
        return "# " + CONTROL.matcher(words).replaceAll(" ").strip();
    }
}
