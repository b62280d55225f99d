package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/COMPLIANCE.md says what the rules say; {@code -Dzhanggui.write=true} writes it anew. */
class CoverageTest {

    private static final Path PAGE = Path.of("../../docs/COMPLIANCE.md");

    @Test
    void the_page_is_as_the_rules() throws IOException {
        String page = new Coverage(ShippedRules.checker().rulebook()).markdown();
        if (Boolean.getBoolean("zhanggui.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/COMPLIANCE.md is out of date: run this test with -Dzhanggui.write=true")
                .isEqualTo(page);
    }
}
