package io.zhanggui.stats.cause;

import io.zhanggui.stats.attribution.Decomposition;
import io.zhanggui.stats.attribution.Driver;
import io.zhanggui.stats.attribution.ShapleyDecomposition;
import java.util.ArrayList;
import java.util.List;

/**
 * The change between two stretches of days, parted among the factors of all cells, in net yuan.
 *
 * <p>net = (Σ visitors × conversion × pieces × price + unassigned) × kept share × share left of costs, whose Shapley values
 * ({@link ShapleyDecomposition}) have no rest.
 *
 * @param before net yuan
 * @param amounts by factor and cell
 * @param levels of each cell, the mean of both periods
 * @param weights by factor and cell: how many events tell the factor, the mean of both periods
 * @param cells the totals behind
 * @param unassigned what the change of sales that no cell holds adds
 * @param refunds what the change of the kept share adds
 * @param costs what the change of the share left of costs adds
 */
record Parted(
        double before,
        double now,
        double[][] amounts,
        double[] levels,
        double[][] weights,
        List<Pair> cells,
        double unassigned,
        double refunds,
        double costs) {

    private static final Factor[] FACTORS = Factor.values();

    /** A cell in both periods. */
    record Pair(Totals before, Totals now) {}

    /** The money of one stretch. */
    private record Money(double paid, double kept, double net) {
        static Money of(ShopDays shop, Stretch stretch) {
            return new Money(stretch.sum(shop.paid()), stretch.sum(shop.kept()), stretch.sum(shop.net()));
        }

        double keptShare(Money other) {
            return paid != 0 ? kept / paid : other.paid != 0 ? other.kept / other.paid : 1;
        }

        double netShare(Money other) {
            return kept != 0 ? net / kept : other.kept != 0 ? other.net / other.kept : 1;
        }
    }

    static Parted of(ShopDays shop, Stretch before, Stretch now) {
        List<Pair> pairs = shop.cells().stream()
                .map(cell -> new Pair(Totals.of(cell, before), Totals.of(cell, now)))
                .toList();
        Money old = Money.of(shop, before);
        Money young = Money.of(shop, now);
        Driver tree = tree(pairs, old, young);
        Decomposition parted = ShapleyDecomposition.of(tree).get();
        double oldShare = old.keptShare(young) * old.netShare(young);
        double youngShare = young.keptShare(old) * young.netShare(old);
        double[] levels = pairs.stream()
                .mapToDouble(
                        pair -> (pair.before().amount() * oldShare + pair.now().amount() * youngShare) / 2)
                .toArray();
        double[][] amounts = new double[FACTORS.length][pairs.size()];
        double[][] weights = new double[FACTORS.length][pairs.size()];
        int leaf = 0;
        for (int cell = 0; cell < pairs.size(); cell++) {
            Pair pair = pairs.get(cell);
            for (Factor factor : FACTORS) {
                amounts[factor.ordinal()][cell] =
                        parted.contributions().get(leaf++).amount();
                weights[factor.ordinal()][cell] =
                        (pair.before().weight(factor) + pair.now().weight(factor)) / 2;
            }
        }
        double unassigned = parted.contributions().get(leaf).amount()
                + parted.contributions().get(leaf + 3).amount();
        return new Parted(
                old.net(),
                young.net(),
                amounts,
                levels,
                weights,
                pairs,
                unassigned,
                parted.contributions().get(leaf + 1).amount(),
                parted.contributions().get(leaf + 2).amount());
    }

    private static Driver tree(List<Pair> pairs, Money old, Money young) {
        List<Driver> terms = new ArrayList<>();
        double heldBefore = 0;
        double heldNow = 0;
        for (Pair pair : pairs) {
            List<Driver> factors = new ArrayList<>();
            double[] early = pair.before().values(pair.now());
            double[] late = pair.now().values(pair.before());
            for (Factor factor : FACTORS) {
                factors.add(new Driver.Leaf(factor.name(), early[factor.ordinal()], late[factor.ordinal()]));
            }
            terms.add(new Driver.Product("cell", factors));
            heldBefore += pair.before().amount();
            heldNow += pair.now().amount();
        }
        terms.add(new Driver.Leaf("unassigned", old.paid() - heldBefore, young.paid() - heldNow));
        Driver paid = new Driver.Product(
                "net",
                List.of(
                        new Driver.Sum("paid", terms),
                        new Driver.Leaf("kept", old.keptShare(young), young.keptShare(old)),
                        new Driver.Leaf("left", old.netShare(young), young.netShare(old))));
        Driver gap = new Driver.Leaf("gap", old.net() - paid.before(), young.net() - paid.after());
        return new Driver.Sum("all", List.of(paid, gap));
    }

    /** A factor over all cells of a group, in one of the periods. */
    double value(List<Cell> all, Factor factor, Group group, boolean early) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < all.size(); i++) {
            if (group.holds(all.get(i))) {
                Totals totals = early ? cells.get(i).before() : cells.get(i).now();
                above += switch (factor) {
                    case VISITORS -> totals.visitors();
                    case CONVERSION -> totals.buyers();
                    case PIECES -> totals.pieces();
                    case PRICE -> totals.amount();
                };
                below += switch (factor) {
                    case VISITORS -> 0;
                    case CONVERSION -> totals.visitors();
                    case PIECES -> totals.buyers();
                    case PRICE -> totals.pieces();
                };
            }
        }
        return factor == Factor.VISITORS ? above : below > 0 ? above / below : 0;
    }

    double change() {
        return now - before;
    }

    double level() {
        return (before + now) / 2;
    }
}
