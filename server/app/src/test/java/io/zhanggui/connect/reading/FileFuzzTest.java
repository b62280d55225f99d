package io.zhanggui.connect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;

/** Any bytes are read or refused, never anything else. */
class FileFuzzTest {

    private static final ReadingLimits SMALL = new ReadingLimits(20, 1 << 24, 100, 1 << 20);

    @FuzzTest(maxDuration = "30s")
    void files(byte[] file) {
        try {
            for (Table table : TableFile.open(ByteSource.of(file), "x", SMALL).tables()) {
                ReadRows.of(table, table.head().isEmpty() ? -1 : 0);
            }
        } catch (Failure expected) {
            assertThat(expected.code()).isInstanceOf(ConnectError.class);
        }
    }
}
