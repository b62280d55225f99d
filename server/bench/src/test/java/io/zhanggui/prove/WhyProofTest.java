package io.zhanggui.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyProofTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void each_scenario_is_tried_once_and_the_confusion_is_told() throws Exception {
        WhyProof proof = new WhyProof();
        for (int trial = 0; trial < proof.reducedCount(); trial++) {
            proof.tryOnce(folder, 1, trial);
        }
        assertThat(folder.resolve("result.txt")).content().contains("of 12").contains("confusion");
    }
}
