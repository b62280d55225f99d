package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.BlockChange;
import io.zhanggui.engagement.paper.BlockChange.Kind;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.rules.SheetLines.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What two sheets differ in: the longest common sequence of lines stays; between two lines that stay, what went and what
 * came are put beside each other under the same heading.
 */
public final class SheetComparison {

    private final List<Line> before;
    private final List<Line> after;
    private final List<BlockChange> changes = new ArrayList<>();
    private final Deque<Line> gone = new ArrayDeque<>();
    private final Deque<Line> come = new ArrayDeque<>();

    private SheetComparison(List<Line> before, List<Line> after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the later one; without what is as it was. */
    public static List<BlockChange> compare(Sheet earlier, Sheet later) {
        return new SheetComparison(SheetLines.of(earlier), SheetLines.of(later)).changes();
    }

    private List<BlockChange> changes() {
        int[][] common = common();
        int one = 0;
        int other = 0;
        while (one < before.size() || other < after.size()) {
            if (one < before.size() && other < after.size() && alike(one, other)) {
                flush();
                one++;
                other++;
            } else if (one < before.size()
                    && (other == after.size() || common[one + 1][other] >= common[one][other + 1])) {
                gone.add(before.get(one++));
            } else {
                come.add(after.get(other++));
            }
        }
        flush();
        return changes;
    }

    private void flush() {
        while (!gone.isEmpty() || !come.isEmpty()) {
            if (!gone.isEmpty() && !come.isEmpty()) {
                Line later = come.remove();
                changes.add(new BlockChange(
                        Kind.CHANGED, later.heading(), gone.remove().text(), later.text()));
            } else if (!gone.isEmpty()) {
                Line line = gone.remove();
                changes.add(new BlockChange(Kind.REMOVED, line.heading(), line.text(), ""));
            } else {
                Line line = come.remove();
                changes.add(new BlockChange(Kind.ADDED, line.heading(), "", line.text()));
            }
        }
    }

    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int one = before.size() - 1; one >= 0; one--) {
            for (int other = after.size() - 1; other >= 0; other--) {
                common[one][other] = alike(one, other)
                        ? common[one + 1][other + 1] + 1
                        : Math.max(common[one + 1][other], common[one][other + 1]);
            }
        }
        return common;
    }

    private boolean alike(int one, int other) {
        return before.get(one).text().equals(after.get(other).text());
    }
}
