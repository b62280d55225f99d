package io.zhanggui.stats.attribution;

import java.util.List;

/**
 * What one leaf adds to the change of the whole.
 *
 * @param path the names from the root down to the leaf
 * @param before the leaf's own value
 * @param after the leaf's own value
 * @param amount in the unit of the whole
 */
public record Contribution(List<String> path, double before, double after, double amount) {
    public Contribution {
        path = List.copyOf(path);
    }

    /** The leaf's name. */
    public String name() {
        return path.getLast();
    }
}
