package io.zhanggui.prove;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many runs, and how many alarmed by which test on which metric. */
final class PeekingCount {

    private final int[] counts = new int[5];

    void add(PeekedRun run) {
        counts[0]++;
        counts[1] += run.proportionAlarmed() ? 1 : 0;
        counts[2] += run.meanAlarmed() ? 1 : 0;
        counts[3] += run.fixedProportionAlarmed() ? 1 : 0;
        counts[4] += run.fixedMeanAlarmed() ? 1 : 0;
    }

    void add(String line) {
        String[] cells = line.strip().split(",");
        for (int i = 0; i < counts.length; i++) {
            counts[i] += Integer.parseInt(cells[i]);
        }
    }

    String toLine() {
        return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(",")) + "\n";
    }

    int runs() {
        return counts[0];
    }

    int proportionErrors() {
        return counts[1];
    }

    int meanErrors() {
        return counts[2];
    }

    String describe() {
        return String.format(
                Locale.ROOT,
                "runs %d%nsequential, proportion: %.2f %%%nsequential, money: %.2f %%%n"
                        + "fixed test at each look, proportion: %.2f %%%nfixed test at each look, money: %.2f %%%n",
                counts[0],
                share(1),
                share(2),
                share(3),
                share(4));
    }

    private double share(int which) {
        return counts[0] == 0 ? 0 : 100.0 * counts[which] / counts[0];
    }
}
