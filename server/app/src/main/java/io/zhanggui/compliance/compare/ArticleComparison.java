package io.zhanggui.compliance.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds what became of each article. First those that keep their order are laid beside each other so that they are most
 * alike in all; what is left over on both sides and is much alike has moved; the rest is new or gone. An article in which
 * nothing but the numbers of other articles changed, as those were renumbered, is not reworded.
 */
public final class ArticleComparison {

    /** Two articles of a law less alike than this have nothing to do with each other. */
    private static final double ALIKE = 0.22;
    /** Out of its place it must be clearly the same. */
    private static final double MUCH_ALIKE = 0.5;
    /** In a text that was written anew, two that are each other's nearest by far belong together even if little alike. */
    private static final double LITTLE_ALIKE = 0.16;

    private static final double BY_FAR = 1.5;

    private final List<RuleArticle> before;
    private final List<RuleArticle> after;
    private final List<String> plainBefore;
    private final List<String> plainAfter;
    private final double[][] likeness;

    private ArticleComparison(List<RuleArticle> before, List<RuleArticle> after) {
        this.before = before;
        this.after = after;
        this.plainBefore =
                before.stream().map(each -> Layout.without(each.paragraphs())).toList();
        this.plainAfter =
                after.stream().map(each -> Layout.without(each.paragraphs())).toList();
        Likeness measured = new Likeness(plainBefore, plainAfter);
        this.likeness = new double[before.size()][after.size()];
        for (int one = 0; one < before.size(); one++) {
            for (int other = 0; other < after.size(); other++) {
                likeness[one][other] = measured.of(one, other);
            }
        }
    }

    /** All articles of both texts, in the order of the later one, those that are gone after what stood before them. */
    public static List<ArticleChange> compare(List<RuleArticle> before, List<RuleArticle> after) {
        return new ArticleComparison(List.copyOf(before), List.copyOf(after)).changes();
    }

    private List<ArticleChange> changes() {
        int[] partner = inOrder();
        boolean[] moved = new boolean[before.size()];
        for (int[] pair : leftOver(partner)) {
            partner[pair[0]] = pair[1];
            moved[pair[0]] = true;
        }
        Map<String, String> renumbered = renumbered(partner);
        Map<Integer, Integer> origin = new HashMap<>();
        IntStream.range(0, partner.length)
                .filter(one -> partner[one] >= 0)
                .forEach(one -> origin.put(partner[one], one));
        List<ArticleChange> changes = new ArrayList<>();
        int told = 0;
        for (int other = 0; other < after.size(); other++) {
            Integer one = origin.get(other);
            if (one != null && !moved[one]) {
                told = tellGone(changes, partner, told, one);
            }
            changes.add(one == null ? added(after.get(other)) : paired(one, other, moved[one], renumbered));
        }
        tellGone(changes, partner, told, before.size());
        return changes;
    }

    private int tellGone(List<ArticleChange> changes, int[] partner, int from, int to) {
        for (int one = from; one < to; one++) {
            if (partner[one] < 0) {
                changes.add(new ArticleChange(ArticleChange.Kind.REMOVED, before.get(one), null, false, false));
            }
        }
        return Math.max(from, to);
    }

    private static ArticleChange added(RuleArticle article) {
        return new ArticleChange(ArticleChange.Kind.ADDED, null, article, false, false);
    }

    private ArticleChange paired(int one, int other, boolean moved, Map<String, String> renumbered) {
        RuleArticle earlier = before.get(one);
        RuleArticle later = after.get(other);
        String now = plainAfter.get(other);
        String followed = Layout.withReferences(
                plainBefore.get(one), number -> Objects.requireNonNullElse(renumbered.get(number), number));
        boolean same = now.equals(plainBefore.get(one)) || now.equals(followed);
        boolean otherNumber = !earlier.number().equals(later.number());
        ArticleChange.Kind kind = !same
                ? ArticleChange.Kind.REWORDED
                : moved
                        ? ArticleChange.Kind.MOVED
                        : otherNumber ? ArticleChange.Kind.RENUMBERED : ArticleChange.Kind.SAME;
        return new ArticleChange(kind, earlier, later, otherNumber, moved);
    }

    private Map<String, String> renumbered(int[] partner) {
        Map<String, String> numbers = new HashMap<>();
        for (int one = 0; one < partner.length; one++) {
            if (partner[one] >= 0) {
                numbers.put(before.get(one).number(), after.get(partner[one]).number());
            }
        }
        return numbers;
    }

    /** Pairs that keep their order and are most alike in all; -1 for articles without one. */
    private int[] inOrder() {
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int one = before.size() - 1; one >= 0; one--) {
            for (int other = after.size() - 1; other >= 0; other--) {
                double skipped = Math.max(best[one + 1][other], best[one][other + 1]);
                double taken = mayPair(one, other) ? likeness[one][other] + best[one + 1][other + 1] : 0;
                best[one][other] = Math.max(skipped, taken);
            }
        }
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        for (int one = 0, other = 0; one < before.size() && other < after.size(); ) {
            boolean pair = mayPair(one, other) && best[one][other] == likeness[one][other] + best[one + 1][other + 1];
            if (pair) {
                partner[one++] = other++;
            } else if (best[one][other] == best[one + 1][other]) {
                one++;
            } else {
                other++;
            }
        }
        return partner;
    }

    private boolean mayPair(int one, int other) {
        return likeness[one][other] >= ALIKE || nearestByFar(one, other);
    }

    private boolean nearestByFar(int one, int other) {
        double alike = likeness[one][other];
        if (alike < LITTLE_ALIKE) {
            return false;
        }
        double limit = alike / BY_FAR;
        for (int third = 0; third < after.size(); third++) {
            if (third != other && likeness[one][third] > limit) {
                return false;
            }
        }
        for (int third = 0; third < before.size(); third++) {
            if (third != one && likeness[third][other] > limit) {
                return false;
            }
        }
        return true;
    }

    private List<int[]> leftOver(int[] partner) {
        List<Integer> free = IntStream.range(0, after.size())
                .filter(other -> IntStream.of(partner).noneMatch(taken -> taken == other))
                .boxed()
                .toList();
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < before.size(); one++) {
            for (int other : free) {
                boolean pair = likeness[one][other] >= MUCH_ALIKE || nearestByFar(one, other);
                if (partner[one] < 0 && pair) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -likeness[pair[0]][pair[1]]));
        List<int[]> taken = new ArrayList<>();
        for (int[] pair : pairs) {
            if (taken.stream().noneMatch(other -> other[0] == pair[0] || other[1] == pair[1])) {
                taken.add(pair);
            }
        }
        return taken;
    }
}
