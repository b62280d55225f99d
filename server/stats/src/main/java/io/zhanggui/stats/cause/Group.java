package io.zhanggui.stats.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that may move together.
 *
 * @param name of the item or channel; empty for the whole shop
 */
public record Group(Kind kind, String name) {

    /** What holds the cells together. */
    public enum Kind {
        SHOP,
        ITEM,
        CHANNEL
    }

    static final Group SHOP = new Group(Kind.SHOP, "");

    /** The shop, every item and every channel of the cells. */
    static List<Group> of(List<Cell> cells) {
        List<Group> groups = new ArrayList<>(List.of(SHOP));
        cells.stream().map(Cell::item).distinct().forEach(item -> groups.add(new Group(Kind.ITEM, item)));
        cells.stream()
                .filter(Cell::isTold)
                .map(Cell::channel)
                .distinct()
                .forEach(channel -> groups.add(new Group(Kind.CHANNEL, channel)));
        return groups;
    }

    boolean holds(Cell cell) {
        return switch (kind) {
            case SHOP -> true;
            case ITEM -> cell.item().equals(name);
            case CHANNEL -> cell.channel().equals(name);
        };
    }

    double sum(List<Cell> cells, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += holds(cells.get(i)) ? values[i] : 0;
        }
        return sum;
    }
}
