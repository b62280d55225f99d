package io.zhanggui.database;

import java.nio.file.Path;

/**
 * A store that lies in the data folder beside PostgreSQL and has migrations of its own. Found by
 * {@link java.util.ServiceLoader}, and asked before any store is migrated, while nothing else has it open.
 */
public interface NeighbourStore {

    /**
     * Whether an earlier release wrote it last, so that opening it will migrate it. A store that is not there is not
     * older.
     *
     * @throws io.zhanggui.shared.Failure where a later release wrote it; it must stay as it is then
     */
    boolean isOlder(Path data);
}
