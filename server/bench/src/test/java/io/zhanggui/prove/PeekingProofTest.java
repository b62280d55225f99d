package io.zhanggui.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeekingProofTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void three_hundred_runs_hold_and_say_how_often_the_fixed_test_would_have_erred() throws Exception {
        PeekingProof proof = new PeekingProof();
        for (int trial = 0; trial < proof.reducedCount(); trial++) {
            proof.tryOnce(folder, 1, trial);
        }
        int[] counts = new int[5];
        for (int trial = 0; trial < proof.reducedCount(); trial++) {
            String[] cells = Files.readString(folder.resolve("trial-" + trial + ".csv"))
                    .strip()
                    .split(",");
            Arrays.setAll(counts, i -> counts[i] + Integer.parseInt(cells[i]));
        }
        assertThat(counts[0]).isEqualTo(300);
        assertThat(counts[1]).isLessThanOrEqualTo(15);
        assertThat(counts[2]).isLessThanOrEqualTo(15);
        assertThat(counts[3]).as("peeking at the fixed test").isGreaterThan(45);
        assertThat(counts[4]).isGreaterThan(45);
        assertThat(folder.resolve("result.txt")).content().contains("runs 300");
    }

    @Test
    void the_same_seed_gives_the_same_course() throws Exception {
        new PeekingProof().tryOnce(folder, 7, 0);
        String first = Files.readString(folder.resolve("trial-0.csv"));
        new PeekingProof().tryOnce(folder, 7, 0);
        assertThat(folder.resolve("trial-0.csv")).hasContent(first);
    }
}
