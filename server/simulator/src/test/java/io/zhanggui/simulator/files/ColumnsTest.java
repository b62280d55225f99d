package io.zhanggui.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "order_list, 04",
        "order_lines, 06",
        "refunds, 07",
        "items, 10",
        "shop, 12",
        "flow_sources, 14",
        "keywords, 16",
        "reviews, 17",
        "live_sessions, 18",
        "campaigns, 19",
        "ad_subjects, 20",
        "ad_account, 21",
        "taoke_settlements, 30",
        "taoke_refunds, 31",
        "alipay_log, 40",
        "deposit, 43",
        "service_team, 50",
        "service_accounts, 51",
        "shop_scores, 52"
    })
    void column_names_are_exactly_the_recorded_ones(String export, String recorded) throws IOException {
        Path folder = findShared()
                .map(shared -> shared.resolve("data/seller-export-headers"))
                .filter(Files::isDirectory)
                .orElseGet(() -> abort("shared/data/seller-export-headers is not here"));
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(found -> found.getFileName().toString().startsWith(recorded + "_"))
                    .findFirst()
                    .orElseThrow();
            String header = Files.readAllLines(file).getFirst();
            assertThat(Columns.of(export)).isEqualTo(List.of(header.split(",", -1)));
        }
    }

    private static Optional<Path> findShared() {
        String named = System.getProperty("zhanggui.shared", System.getenv().getOrDefault("ZHANGGUI_SHARED", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return Optional.of(at.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
