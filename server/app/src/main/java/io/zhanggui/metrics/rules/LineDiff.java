package io.zhanggui.metrics.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that make one text of another: those of both in their order, so few added and removed as can be
 * (Hunt and McIlroy's longest common subsequence).
 */
public final class LineDiff {

    /** Above this many pairs of lines the middle is told as removed and added as a whole. */
    private static final long MOST_PAIRS = 4_000_000;

    /** What becomes of a line. */
    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    /** A line and what becomes of it. */
    public record Line(Mark mark, String text) {}

    private LineDiff() {}

    /** The lines from one text to another; a removed line stands before those added in its place. */
    public static List<Line> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> diff = new ArrayList<>();
        old.subList(0, head).forEach(line -> diff.add(new Line(Mark.SAME, line)));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), diff);
        old.subList(old.size() - tail, old.size()).forEach(line -> diff.add(new Line(Mark.SAME, line)));
        return diff;
    }

    private static void middle(List<String> old, List<String> now, List<Line> diff) {
        int i = 0;
        int j = 0;
        if ((long) old.size() * now.size() <= MOST_PAIRS) {
            int[][] common = common(old, now);
            while (i < old.size() && j < now.size()) {
                if (old.get(i).equals(now.get(j))) {
                    diff.add(new Line(Mark.SAME, old.get(i)));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    diff.add(new Line(Mark.REMOVED, old.get(i++)));
                } else {
                    diff.add(new Line(Mark.ADDED, now.get(j++)));
                }
            }
        }
        old.subList(i, old.size()).forEach(line -> diff.add(new Line(Mark.REMOVED, line)));
        now.subList(j, now.size()).forEach(line -> diff.add(new Line(Mark.ADDED, line)));
    }

    /** How many lines two rests have in common at most, by where the rests begin. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
