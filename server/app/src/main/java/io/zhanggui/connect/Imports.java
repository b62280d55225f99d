package io.zhanggui.connect;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Bringing files in. A file may hold several tables (a ZIP, a workbook); each is imported on its own. */
public interface Imports {

    /**
     * Takes a file into the queue; it is sealed on disk before this returns and survives a restart.
     *
     * @param scope exactly one shop
     * @return one job for each table in it
     * @throws io.zhanggui.shared.Failure where nothing in it can be read
     */
    List<ImportJob> submit(Scope scope, UserId by, String fileName, InputStream bytes, Said said);

    /** Reads a file of this machine now, beside the queue: one outcome for each table in it. */
    List<ImportOutcome> importNow(
            Scope scope, UserId by, Path file, String fileName, Said said, ImportProgress progress);

    /** The jobs of these shops that were not removed, the latest first. */
    List<ImportJob> list(Scope scope);

    /** How far a job is, while it runs. */
    Optional<ImportProgress> findProgress(ImportId job);

    /** What the file looks like and what it was taken for. */
    ImportPreview preview(Scope scope, ImportId job);

    /** Says what the job waits for; it goes back into the queue. */
    ImportJob answer(Scope scope, ImportId job, Said said);

    /** Stops a job; nothing of it will be in the store. */
    ImportJob cancel(Scope scope, ImportId job);

    /** Takes an ended job off the list. */
    void remove(Scope scope, ImportId job);

    /** A job of these shops; fails where there is none. */
    ImportJob get(Scope scope, ImportId job);
}
