package io.zhanggui.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveProofTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_reduced_count_holds_and_says_what_was_covered() throws Exception {
        CurveProof proof = new CurveProof();
        for (int trial = 0; trial < proof.reducedCount(); trial++) {
            proof.tryOnce(folder, 1, trial);
        }
        assertThat(folder.resolve("result.txt")).content().contains("covered 0.");
    }
}
