package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change parted among its drivers without a rest.
 *
 * @param change the amounts' sum, to the last bit and in any order of adding; {@code after − before} but for the last
 *     bits where single contributions are far larger than the whole
 * @param contributions one a leaf, in the order of the tree
 */
public record Decomposition(String name, double before, double after, double change, List<Contribution> contributions) {

    private static final int FEN = 100;

    public Decomposition {
        contributions = List.copyOf(contributions);
    }

    static Estimate<Decomposition> settle(Driver root, double[] amounts) {
        double change = root.after() - root.before();
        if (!(Arrays.stream(amounts).map(Math::abs).sum() < Double.MAX_VALUE / 4)) {
            return Estimate.none(Reason.OUT_OF_DOMAIN, "数值过大，无法计算", "the figures are too large to compute with");
        }
        double[] settled = LargestRemainder.settle(amounts, change);
        List<Contribution> contributions = new ArrayList<>();
        collect(root, List.of(), settled, contributions);
        return Estimate.of(new Decomposition(
                root.name(), root.before(), root.after(), LargestRemainder.onGrid(amounts, change), contributions));
    }

    private static void collect(Driver node, List<String> above, double[] amounts, List<Contribution> into) {
        List<String> path = new ArrayList<>(above);
        path.add(node.name());
        if (node instanceof Driver.Leaf leaf) {
            into.add(new Contribution(path, leaf.before(), leaf.after(), amounts[into.size()]));
        }
        node.below().forEach(below -> collect(below, path, amounts, into));
    }

    /** What all leaves of this name add together, such as 访客 over all shops. */
    public double of(String leaf) {
        return contributions.stream()
                .filter(contribution -> contribution.name().equals(leaf))
                .mapToDouble(Contribution::amount)
                .sum();
    }

    /** The change in whole fen where the unit is yuan: each end rounded to the fen, then subtracted. */
    public long changeInFen() {
        return Math.round(after * FEN) - Math.round(before * FEN);
    }

    /** The contributions in whole fen where the unit is yuan; they sum to {@link #changeInFen()}. */
    public long[] amountsInFen() {
        double[] fen =
                contributions.stream().mapToDouble(each -> each.amount() * FEN).toArray();
        return LargestRemainder.round(fen, changeInFen());
    }
}
