package io.zhanggui.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupManifestTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:00:00+08:00");

    @TempDir
    private Path root;

    @Test
    void a_manifest_that_leads_out_of_the_folder_is_refused() {
        String manifest =
                "{\"form\":1,\"entries\":[{\"path\":\"../evil\",\"mode\":\"rw-------\",\"size\":1,\"sha256\":\"00\"}]}";

        assertThatThrownBy(() -> BackupManifest.parse(manifest)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> BackupManifest.parse(manifest.replace("../evil", "/evil")))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> BackupManifest.parse("{\"form\":2,\"version\":\"9.0.0\"}"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(BackupError.OTHER_FORM);
                    assertThat(failure).hasMessageContaining("9.0.0");
                });
    }

    @Test
    void what_cannot_be_saved_leaves_nothing_behind() throws IOException {
        Path data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("a"), "a");
        Files.createSymbolicLink(data.resolve("link"), root);

        assertThatThrownBy(() -> BackupArchive.write(data, root.resolve("copy.zip"), "0.1.0", NOW))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(BackupError.NOT_A_FILE));
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(data);
        }
    }
}
