package io.zhanggui.stats.cause;

/**
 * A factor of a group that moved further than it ordinarily does.
 *
 * @param amount in net yuan
 * @param relative the factor's move as a share of the group's sales
 * @param distance the same in ordinary spreads
 * @param drawn what of the amount is drawn from cells that are not told by channel
 * @param byCell the amount by cell
 */
record Finding(
        Factor factor, Group group, double amount, double relative, double distance, double drawn, double[] byCell) {

    /** What one ordinary spread is in yuan. */
    double spread() {
        return Math.abs(amount / distance);
    }
}
