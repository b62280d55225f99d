package io.zhanggui.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofRunTest {

    @TempDir
    Path root = Path.of("");

    private final List<Integer> tried = new ArrayList<>();

    /** Holds but for one trial, until it is mended. */
    private final class Recorded implements Proof {

        private int broken = -1;

        @Override
        public String name() {
            return "recorded";
        }

        @Override
        public String zh() {
            return "记录";
        }

        @Override
        public String en() {
            return "records";
        }

        @Override
        public int fullCount() {
            return 5;
        }

        @Override
        public int reducedCount() {
            return 2;
        }

        @Override
        public void tryOnce(Path folder, long seed, int number) throws Exception {
            tried.add(number);
            Files.writeString(folder.resolve("trial-" + number), Long.toString(seed));
            if (number == broken) {
                throw new AssertionError("broken on purpose");
            }
        }
    }

    private ProofRun of(Proof proof) {
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new ProofRun(proof, root.resolve("recorded-7"), 7, silence);
    }

    @Test
    void a_run_goes_on_where_the_last_one_ended() throws Exception {
        assertThat(of(new Recorded()).run(3, false)).isTrue();
        assertThat(of(new Recorded()).run(5, false)).isTrue();

        assertThat(tried).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void trials_that_may_run_side_by_side_are_all_tried_once_and_the_first_that_fails_is_told() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Proof pairs = new SideBySide(done, -1);
        assertThat(of(pairs).run(5, false)).isTrue();
        assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3, 4);

        assertThat(of(new SideBySide(done, 3)).run(6, true)).isFalse();
        done.clear();
        assertThat(of(pairs).run(6, false)).isTrue();
        assertThat(done).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    private record SideBySide(List<Integer> done, int broken) implements Proof {

        @Override
        public String name() {
            return "pairs";
        }

        @Override
        public String zh() {
            return "成对";
        }

        @Override
        public String en() {
            return "pairs";
        }

        @Override
        public int fullCount() {
            return 5;
        }

        @Override
        public int reducedCount() {
            return 2;
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public void tryOnce(Path folder, long seed, int number) {
            done.add(number);
            if (number == broken) {
                throw new AssertionError("broken on purpose");
            }
        }
    }

    @Test
    void a_trial_that_failed_is_the_first_of_the_next_run() throws Exception {
        Recorded proof = new Recorded();
        proof.broken = 2;
        assertThat(of(proof).run(5, false)).isFalse();
        proof.broken = -1;
        assertThat(of(proof).run(5, false)).isTrue();

        assertThat(tried).containsExactly(0, 1, 2, 2, 3, 4);
    }

    @Test
    void a_fresh_run_begins_anew_in_an_empty_folder() throws Exception {
        of(new Recorded()).run(5, false);
        assertThat(of(new Recorded()).run(1, true)).isTrue();

        assertThat(tried).containsExactly(0, 1, 2, 3, 4, 0);
        assertThat(root.resolve("recorded-7/trial-4")).doesNotExist();
    }

    @Test
    void a_trial_knows_its_seed() throws Exception {
        of(new Recorded()).run(1, false);

        assertThat(root.resolve("recorded-7/trial-0")).hasContent("7");
    }

    @Test
    void a_reduced_run_tries_less_often_in_the_folder_that_it_is_given() {
        Path elsewhere = root.resolve("elsewhere");
        CommandLine prove = new CommandLine(new Prove(List.of(new Recorded()), root));

        assertThat(prove.execute("recorded", "--reduced", "--folder", elsewhere.toString(), "--seed", "9"))
                .isZero();

        assertThat(tried).containsExactly(0, 1);
        assertThat(elsewhere.resolve("recorded-9/trial-1")).hasContent("9");
    }

    @Test
    void every_registered_proof_has_a_reduced_count() {
        assertThat(ServiceLoader.load(Proof.class))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.reducedCount()).isBetween(1, proof.fullCount()));
    }
}
