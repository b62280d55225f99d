package io.zhanggui.connect.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Files that wait are kept as long as an import needs them, and no longer. */
class ForgottenFilesTest {

    private final TestServer server = TestServer.shared();
    private final ImportQueue queue = (ImportQueue) server.get(Imports.class);
    private final Path spool = server.data().resolve("spool");

    @Test
    void a_file_that_no_import_knows_goes_after_a_week() throws IOException {
        Path old = leftover("old.sealed", Duration.ofDays(7).plusMinutes(1));
        Path young = leftover("young.sealed", Duration.ofDays(6));
        queue.forget();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_file_of_an_import_that_waits_for_an_answer_stays_whatever_its_date() throws Exception {
        Caller agency = server.newAgency();
        Scope scope = Scope.of(agency.agency(), server.newShop(agency, "等答复").id());
        byte[] file = "甲,乙,丙\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        ImportJob job = queue.submit(scope, UserId.LOCAL, "x.csv", new ByteArrayInputStream(file), Said.NOTHING)
                .getFirst();
        Instant end = Instant.now().plusSeconds(30);
        while (queue.get(scope, job.id()).state() != ImportJob.State.ASKING
                && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        Path kept = spool.resolve(job.spool());
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        queue.forget();
        assertThat(queue.get(scope, job.id()).state()).isEqualTo(ImportJob.State.ASKING);
        assertThat(kept).exists();
    }

    private Path leftover(String name, Duration age) throws IOException {
        Path file = Files.writeString(spool.resolve(name), "sealed");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }
}
