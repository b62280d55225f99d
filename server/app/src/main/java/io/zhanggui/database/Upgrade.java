package io.zhanggui.database;

import io.zhanggui.backup.BackupArchive;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes before the migration of data that an earlier release wrote: a copy of all of it.
 *
 * @param version of this program
 * @param neighbours the stores beside PostgreSQL
 * @param clock for the copy's name
 */
record Upgrade(String version, List<NeighbourStore> neighbours, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    boolean concernsNeighbours(DataFolder folder) {
        // Each is asked: a newer one among them ends the start before anything is written.
        return neighbours.stream().filter(store -> store.isOlder(folder.root())).count() > 0;
    }

    /** Writes {@code backups/before-VERSION-MOMENT.zip}. Nothing may be open in the folder. */
    void save(DataFolder folder) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(Period.BEIJING));
        Path target = folder.folder("backups").resolve("before-" + version + "-" + STAMP.format(now) + ".zip");
        try {
            BackupArchive.write(folder.root(), target, version, now);
        } catch (IOException e) {
            throw new Failure(DatabaseError.NOT_SAVED, e, target, e.getClass().getSimpleName());
        }
        LOG.info("data of an earlier release saved to {} before the upgrade to {}", target, version);
    }
}
