package io.zhanggui.insight.why;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.stats.cause.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items by day, and of those whose flow report is complete their channels by day. */
final class CellTable {

    private static final int MOST_ITEMS = 30;
    private static final double ENOUGH_PAST = 0.8;
    private static final String NO_CHANNEL = "其他渠道";

    private final DayValues days;
    private final Map<String, Cell> items = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> channels = new LinkedHashMap<>();
    private final Map<String, boolean[]> told = new HashMap<>();

    CellTable(DayValues days) {
        this.days = days;
    }

    /** Which of a cell's figures an answer holds. */
    enum Figure {
        VISITORS,
        BUYERS,
        PIECES,
        AMOUNT;

        double[] of(Cell cell) {
            return switch (this) {
                case VISITORS -> cell.visitors();
                case BUYERS -> cell.buyers();
                case PIECES -> cell.pieces();
                case AMOUNT -> cell.amount();
            };
        }
    }

    /** Takes an answer by day and item. */
    void addItems(Figure figure, MetricAnswer answer) {
        DayValues.each(answer, row -> {
            String item = row.dims().getOrDefault("item", "");
            days.add(row, figure.of(items.computeIfAbsent(item, key -> cell(key, ""))));
        });
    }

    /** Takes an answer by day, item and first-level channel. */
    void addChannels(Figure figure, MetricAnswer answer) {
        DayValues.each(answer, row -> {
            String item = row.dims().getOrDefault("item", "");
            String channel = row.dims().getOrDefault("channel1", "");
            String name = channel.isBlank() ? NO_CHANNEL : channel;
            Cell cell = channels.computeIfAbsent(item, key -> new LinkedHashMap<>())
                    .computeIfAbsent(name, key -> cell(item, key));
            days.add(row, figure.of(cell));
            told.computeIfAbsent(item, key -> new boolean[days.days()])[
                    days.place(row.period().from())] = true;
        });
    }

    /**
     * The largest items, told by channel where the flow report holds all their compared days, and the others together.
     *
     * @param known days on which the items are known
     * @param compared places of the days of both periods
     */
    List<Cell> cells(boolean[] known, int... compared) {
        List<Cell> sorted = items.values().stream()
                .sorted(Comparator.comparingDouble((Cell cell) -> -sum(cell.amount(), compared))
                        .thenComparing(Cell::item))
                .toList();
        List<Cell> cells = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Cell item : sorted.subList(0, Math.min(MOST_ITEMS, sorted.size()))) {
            kept.add(item.item());
            if (isTold(item, known, compared)) {
                cells.addAll(channels.getOrDefault(item.item(), Map.of()).values());
            } else {
                cells.add(item);
            }
        }
        if (sorted.size() > MOST_ITEMS) {
            Cell others = cell(WhyFacts.OTHERS, "");
            sorted.stream().filter(item -> !kept.contains(item.item())).forEach(item -> merge(item, others));
            cells.add(others);
        }
        return cells;
    }

    private boolean isTold(Cell item, boolean[] known, int... compared) {
        boolean[] of = told.get(item.item());
        if (of == null) {
            return false;
        }
        for (int place : compared) {
            if (known[place] && item.amount()[place] > 0 && !of[place]) {
                return false;
            }
        }
        int sold = 0;
        int held = 0;
        for (int place = 0; place < known.length; place++) {
            boolean counts = known[place] && item.amount()[place] > 0;
            sold += counts ? 1 : 0;
            held += counts && of[place] ? 1 : 0;
        }
        return held >= ENOUGH_PAST * sold;
    }

    private static void merge(Cell one, Cell into) {
        for (Figure figure : Figure.values()) {
            double[] from = figure.of(one);
            double[] to = figure.of(into);
            for (int i = 0; i < to.length; i++) {
                to[i] += from[i];
            }
        }
    }

    private Cell cell(String item, String channel) {
        return new Cell(item, channel, days.zeros(), days.zeros(), days.zeros(), days.zeros());
    }

    private static double sum(double[] values, int... places) {
        double sum = 0;
        for (int place : places) {
            sum += values[place];
        }
        return sum;
    }
}
