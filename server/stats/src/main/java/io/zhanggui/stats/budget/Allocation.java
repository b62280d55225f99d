package io.zhanggui.stats.budget;

import java.util.List;

/**
 * Where the budget goes.
 *
 * @param lines in the order given; their fen sum to the budget
 * @param totalFen the budget
 * @param response what the curves promise together
 */
public record Allocation(List<Placed> lines, long totalFen, double response) {

    /**
     * A line's part.
     *
     * @param returnOfNextYuan the response of one more yuan here; lines that are free to move and lie on the concave part of
     *     their curves agree in it
     */
    public record Placed(String name, long fen, double response, double returnOfNextYuan) {}

    public Allocation {
        lines = List.copyOf(lines);
    }

    static Allocation of(List<BudgetLine> lines, long[] fen) {
        Placed[] placed = new Placed[fen.length];
        long total = 0;
        double response = 0;
        for (int i = 0; i < fen.length; i++) {
            BudgetLine line = lines.get(i);
            double brings = line.at(fen[i]);
            placed[i] = new Placed(line.name(), fen[i], brings, line.at(fen[i] + 100) - brings);
            total += fen[i];
            response += brings;
        }
        return new Allocation(List.of(placed), total, response);
    }

    public long[] fen() {
        return lines.stream().mapToLong(Placed::fen).toArray();
    }
}
