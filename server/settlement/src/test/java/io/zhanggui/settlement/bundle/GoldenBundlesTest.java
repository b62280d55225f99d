package io.zhanggui.settlement.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bundles as each released version of the rules wrote them compute the same for ever. */
class GoldenBundlesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void every_golden_bundle_is_identical() throws IOException {
        for (Path bundle : bundles()) {
            assertThat(replay(bundle).differences()).as(bundle.toString()).isEmpty();
        }
    }

    @Test
    void every_released_version_has_bundles_with_lines_of_every_kind() throws IOException {
        for (SettlementRules rules : SettlementRules.RELEASED) {
            Set<LineKind> seen = EnumSet.noneOf(LineKind.class);
            for (Path bundle : bundles()) {
                if (bundle.getFileName().toString().startsWith("rules-" + rules.version() + "-")) {
                    replay(bundle).statement().orElseThrow().lines().stream()
                            .filter(line -> line.fen() != 0)
                            .map(Line::kind)
                            .forEach(seen::add);
                }
            }
            assertThat(seen).containsExactlyInAnyOrder(LineKind.values());
        }
    }

    @Test
    void the_sample_beside_the_documents_is_identical() throws IOException {
        Path sample = Path.of("../../docs/samples/settlement-2026-03.zip");
        assertThat(replay(sample).differences()).isEmpty();
        // Signed, and the public key lies beside it.
        String key = Files.readString(Path.of("../../docs/samples/settlement-key.pem"))
                .replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(replay(sample).key()).contains(key);
    }

    private static ReplayResult replay(Path bundle) throws IOException {
        return Replay.run(Files.readAllBytes(bundle), Optional.empty());
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }
}
