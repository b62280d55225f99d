package io.zhanggui.prove.questions;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionProofTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_thousand_random_questions_have_one_number_each() throws Exception {
        try (QuestionProof proof = new QuestionProof()) {
            for (int trial = 0; trial < proof.reducedCount(); trial++) {
                proof.tryOnce(folder, 1, trial);
            }
        }
    }
}
