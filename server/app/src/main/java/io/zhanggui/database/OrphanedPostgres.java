package io.zhanggui.database;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed run may have left behind: a server that still runs, or a note of a process number that is somebody
 * else's by now. The data folder's lock is ours, so nobody uses that server any more.
 */
record OrphanedPostgres(Path cluster) {

    private static final long PATIENCE_SECONDS = 30;

    void stop() {
        Path note = cluster.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> orphan = find(note);
            if (orphan.isPresent()) {
                interrupt(orphan.get());
            }
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, note, e.getClass().getSimpleName());
        }
    }

    private static Optional<ProcessHandle> find(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(OrphanedPostgres::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static void interrupt(ProcessHandle orphan) throws IOException {
        // SIGINT asks for a fast shutdown; Java can only send SIGTERM, which waits for clients, and SIGKILL.
        new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
        try {
            orphan.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure(DatabaseError.ORPHAN_STAYS, e, orphan.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(DatabaseError.ORPHAN_STAYS, e, orphan.pid());
        }
    }
}
