package io.zhanggui.compliance.watch.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt lets us fetch (RFC 9309): the group that names us, else the one for all; longest match wins. */
public final class Robots {

    private static final String US = "zhanggui";
    private static final int LONGEST_DELAY_SECONDS = 60;

    /** One line of a group. */
    private record Line(boolean allowed, String path) {}

    private final List<Line> lines;
    private final Duration delay;

    private Robots(List<Line> lines, Duration delay) {
        this.lines = lines;
        this.delay = delay;
    }

    /** Reads the file; an empty one allows everything. */
    public static Robots parse(String file) {
        Robots ours = group(file, US);
        return ours.lines.isEmpty() && ours.delay.isZero() ? group(file, "*") : ours;
    }

    public boolean allows(String path) {
        Line best = new Line(true, "");
        for (Line line : lines) {
            boolean longer = line.path().length() > best.path().length();
            boolean kinder = line.path().length() == best.path().length() && line.allowed();
            if (matches(line.path(), path) && (longer || kinder)) {
                best = line;
            }
        }
        return best.allowed();
    }

    /** How long to wait between two requests; zero where it does not say. */
    public Duration delay() {
        return delay;
    }

    private static Robots group(String file, String agent) {
        List<Line> lines = new ArrayList<>();
        Duration delay = Duration.ZERO;
        boolean inGroup = false;
        boolean naming = false;
        for (String raw : file.lines().toList()) {
            String[] parts = raw.replaceAll("#.*", "").split(":", 2);
            String value = parts.length < 2 ? "" : parts[1].strip();
            String word = parts[0].strip().toLowerCase(Locale.ROOT);
            if (word.equals("user-agent")) {
                inGroup = (naming && inGroup) || value.toLowerCase(Locale.ROOT).equals(agent);
                naming = true;
            } else if (!word.isEmpty()) {
                naming = false;
                if (inGroup && (word.equals("allow") || word.equals("disallow")) && !value.isEmpty()) {
                    lines.add(new Line(word.equals("allow"), value));
                } else if (inGroup && word.equals("crawl-delay") && value.matches("\\d{1,4}")) {
                    delay = Duration.ofSeconds(Math.min(LONGEST_DELAY_SECONDS, Integer.parseInt(value)));
                }
            }
        }
        return new Robots(lines, delay);
    }

    /** {@code *} stands for anything, {@code $} at the end for the end. */
    private static boolean matches(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String[] parts = (toEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int part = 1; part < parts.length; part++) {
            int found = path.indexOf(parts[part], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[part].length();
        }
        return !toEnd || at == path.length() || (parts.length > 1 && path.endsWith(parts[parts.length - 1]));
    }
}
