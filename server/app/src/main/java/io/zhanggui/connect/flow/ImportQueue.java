package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.ImportId;
import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportPreview;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.reading.ByteSource;
import io.zhanggui.connect.reading.RefusedPart;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.store.JooqJobs;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.WarehouseError;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of imports. Its memory is PostgreSQL's table of jobs and the sealed spool: after a restart whatever was
 * not over is taken up again from the start of its file, which is safe because a load is whole or absent.
 */
final class ImportQueue implements Imports, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int SHOWN = 100;
    private static final Duration WAITS_FOR_ANSWER = Duration.ofDays(7);

    private final TableImport tableImport;
    private final Recognitions recognitions;
    private final JooqJobs jobs;
    private final Spool spool;
    private final Clock clock;
    private final Workers workers;
    private final Map<Long, ImportProgress> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ImportQueue(
            TableImport tableImport,
            Recognitions recognitions,
            JooqJobs jobs,
            Spool spool,
            Clock clock,
            Workers workers) {
        this.tableImport = tableImport;
        this.recognitions = recognitions;
        this.jobs = jobs;
        this.spool = spool;
        this.clock = clock;
        this.workers = workers;
    }

    /** Takes up what a stopped server left. */
    void resume() {
        for (ImportJob job : jobs.listUnfinished()) {
            if (spool.has(job.spool())) {
                ImportJob again = Jobs.queued(job);
                jobs.update(again);
                workers.submit(() -> work(again));
            } else {
                end(Jobs.failed(job, new Failure(ConnectError.FILE_UNREADABLE, job.file(), "spool"), clock.instant()));
            }
        }
    }

    /**
     * Lets go of files that nobody answered for, and of those in the spool that no import knows.
     *
     * @return how many
     */
    int forget() {
        Instant before = clock.instant().minus(WAITS_FOR_ANSWER);
        List<ImportJob> forgotten = jobs.listForgotten(before);
        forgotten.forEach(job -> end(Jobs.cancelled(job, clock.instant())));
        List<String> leftovers = spool.listOlderThan(before).stream()
                .filter(name -> !jobs.needs(name))
                .toList();
        leftovers.forEach(spool::drop);
        return forgotten.size() + leftovers.size();
    }

    @Override
    public List<ImportJob> submit(Scope scope, UserId by, String fileName, InputStream bytes, Said said) {
        Spool.Kept kept = spool.keep(fileName, bytes);
        try {
            TableFile file = TableFile.open(spool.source(kept.name(), kept.bytes()), fileName);
            List<Part> parts = Part.of(file);
            List<ImportJob> queued = new ArrayList<>();
            for (int index = 0; index < parts.size(); index++) {
                Part part = parts.get(index);
                queued.add(jobs.insert(
                        scope,
                        by,
                        part.name(),
                        part.table().sheet().orElse(null),
                        index,
                        kept.name(),
                        kept.bytes(),
                        said));
            }
            for (RefusedPart refused : file.refused()) {
                ImportJob job = jobs.insert(
                        scope, by, fileName + "/" + refused.fileName(), null, -1, kept.name(), kept.bytes(), said);
                jobs.update(Jobs.refused(job, refused.why(), null, clock.instant()));
            }
            queued.forEach(job -> workers.submit(() -> work(job)));
            if (queued.isEmpty()) {
                spool.drop(kept.name());
            }
            return queued;
        } catch (Failure e) {
            ImportJob job = jobs.insert(scope, by, fileName, null, 0, kept.name(), kept.bytes(), said);
            ImportJob refused = Jobs.refused(job, e, null, clock.instant());
            end(refused);
            return List.of(refused);
        }
    }

    private void work(ImportJob job) {
        if (stopping) {
            return;
        }
        // known before it starts, so that whoever finds it started can stop it
        ImportProgress progress = new ImportProgress();
        running.put(job.id().value(), progress);
        try {
            if (jobs.start(job, clock.instant())) {
                read(Jobs.started(job, clock.instant()), progress);
            }
        } finally {
            running.remove(job.id().value(), progress);
        }
    }

    private void read(ImportJob job, ImportProgress progress) {
        try {
            finish(job, run(job, progress));
        } catch (RuntimeException e) {
            // what a stopping server breaks off is taken up again by the next one
            if (!stopping) {
                end(broken(job, e));
            }
        }
    }

    private ImportJob broken(ImportJob job, RuntimeException e) {
        if (e instanceof Failure failure) {
            boolean cancelled = failure.code() == WarehouseError.CANCELLED;
            return cancelled ? Jobs.cancelled(job, clock.instant()) : Jobs.refused(job, failure, null, clock.instant());
        }
        LOG.error("import {} failed", job.id().value(), e);
        String kind = e.getClass().getSimpleName();
        return Jobs.failed(job, new Failure(ConnectError.FILE_UNREADABLE, e, job.file(), kind), clock.instant());
    }

    /** Breaks off what is being read; nothing of it is in the store, and the next start takes it up again. */
    @Override
    public void close() {
        stopping = true;
        running.values().forEach(ImportProgress::cancel);
        workers.close();
    }

    private ImportOutcome run(ImportJob job, ImportProgress progress) {
        Fingerprint bytes = new Fingerprint(spool.source(job.spool(), job.bytes()));
        Part part = part(job, bytes);
        Choice choice = recognitions.choose(job.scope().agency(), part.table(), job.said());
        ImportOutcome outcome = tableImport.run(job.scope(), job.by(), part, choice, job.said(), bytes, progress);
        Said.Mapping mapping = job.said().mapping();
        if (outcome instanceof ImportOutcome.Loaded && mapping != null && mapping.remember()) {
            recognitions.remember(job.scope().agency(), mapping, job.by());
        }
        return outcome;
    }

    private static Part part(ImportJob job, ByteSource bytes) {
        int slash = job.file().indexOf('/');
        String outer = slash < 0 ? job.file() : job.file().substring(0, slash);
        List<Part> parts = Part.of(TableFile.open(bytes, outer));
        return parts.get(job.tableIndex());
    }

    private void finish(ImportJob job, ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Loaded loaded -> end(Jobs.done(job, loaded, clock.instant()));
            case ImportOutcome.Asks asks -> jobs.update(Jobs.asking(job, asks));
            case ImportOutcome.Refused refused ->
                end(Jobs.refused(job, refused.reason(), refused.nearest(), clock.instant()));
        }
    }

    private void end(ImportJob job) {
        jobs.update(job);
        release(job);
    }

    private void release(ImportJob job) {
        if (!jobs.needs(job.spool())) {
            spool.drop(job.spool());
        }
    }

    @Override
    public List<ImportOutcome> importNow(
            Scope scope, UserId by, Path path, String fileName, Said said, ImportProgress progress) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        Fingerprint bytes = new Fingerprint(ByteSource.of(path));
        TableFile file;
        try {
            file = TableFile.open(bytes, fileName);
        } catch (Failure e) {
            return List.of(new ImportOutcome.Refused(fileName, e, null, null));
        }
        for (Part part : Part.of(file)) {
            outcomes.add(importNow(scope, by, part, said, bytes, progress));
        }
        for (RefusedPart refused : file.refused()) {
            outcomes.add(new ImportOutcome.Refused(fileName + "/" + refused.fileName(), refused.why(), null, null));
        }
        return outcomes;
    }

    private ImportOutcome importNow(
            Scope scope, UserId by, Part part, Said said, Fingerprint bytes, ImportProgress progress) {
        try {
            Choice choice = recognitions.choose(scope.agency(), part.table(), said);
            return tableImport.run(scope, by, part, choice, said, bytes, progress);
        } catch (Failure e) {
            return new ImportOutcome.Refused(part.name(), e, null, null);
        }
    }

    @Override
    public List<ImportJob> list(Scope scope) {
        return jobs.list(scope, SHOWN);
    }

    @Override
    public Optional<ImportProgress> findProgress(ImportId job) {
        return Optional.ofNullable(running.get(job.value()));
    }

    @Override
    public ImportPreview preview(Scope scope, ImportId id) {
        ImportJob job = get(scope, id);
        if (!spool.has(job.spool())) {
            throw new Failure(ConnectError.FILE_GONE, job.file());
        }
        Table table = part(job, spool.source(job.spool(), job.bytes())).table();
        return new Previews(recognitions.recognise(scope.agency(), table)).of(job, table);
    }

    @Override
    public ImportJob answer(Scope scope, ImportId id, Said said) {
        ImportJob job = get(scope, id);
        if (job.state() != ImportJob.State.ASKING) {
            throw new Failure(
                    ConnectError.NOT_ASKING, job.file(), job.state().name().toLowerCase(Locale.ROOT));
        }
        ImportJob answered = Jobs.queued(Jobs.withSaid(job, job.said().and(said)));
        if (!jobs.update(answered, ImportJob.State.ASKING)) {
            return get(scope, id); // answered or cancelled by somebody else meanwhile
        }
        workers.submit(() -> work(answered));
        return answered;
    }

    @Override
    public ImportJob cancel(Scope scope, ImportId id) {
        ImportJob cancelled = Jobs.cancelled(get(scope, id), clock.instant());
        if (jobs.update(cancelled, ImportJob.State.QUEUED, ImportJob.State.ASKING)) {
            release(cancelled);
            return cancelled;
        }
        ImportProgress progress = running.get(id.value());
        if (progress != null) {
            progress.cancel();
        }
        return get(scope, id);
    }

    @Override
    public void remove(Scope scope, ImportId id) {
        ImportJob job = get(scope, id);
        if (!job.state().ended()) {
            throw new Failure(ConnectError.STILL_OPEN, job.file());
        }
        jobs.delete(job);
    }

    @Override
    public ImportJob get(Scope scope, ImportId job) {
        return jobs.find(scope, job).orElseThrow(() -> new Failure(ConnectError.NO_SUCH_IMPORT, job.value()));
    }
}
