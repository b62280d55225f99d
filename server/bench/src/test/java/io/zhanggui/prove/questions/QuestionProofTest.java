package io.zhanggui.prove.questions;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few trials; the tests run the proof itself at its reduced count. */
class QuestionProofTest {

    private static final int TRIALS = 5;

    @TempDir
    Path folder = Path.of("");

    @Test
    void random_questions_have_one_number_each() throws Exception {
        try (QuestionProof proof = new QuestionProof()) {
            for (int trial = 0; trial < TRIALS; trial++) {
                proof.tryOnce(folder, 1, trial);
            }
        }
    }
}
