package io.zhanggui.connect.flow;

import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportJob.State;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportQuestion;
import io.zhanggui.connect.Said;
import io.zhanggui.shared.Failure;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A job's next states. */
final class Jobs {

    private Jobs() {}

    static ImportJob queued(ImportJob job) {
        return state(job, State.QUEUED, job.said(), null, null, null, null);
    }

    static ImportJob withSaid(ImportJob job, Said said) {
        return state(job, job.state(), said, job.question(), null, job.startedAt(), null);
    }

    static ImportJob started(ImportJob job, Instant at) {
        return state(job, State.READING, job.said(), null, null, at, null);
    }

    static ImportJob cancelled(ImportJob job, Instant at) {
        return state(job, State.CANCELLED, job.said(), null, null, job.startedAt(), at);
    }

    static ImportJob failed(ImportJob job, Failure reason, Instant at) {
        return state(job, State.FAILED, job.said(), null, refusal(reason, null), job.startedAt(), at);
    }

    static ImportJob refused(ImportJob job, Failure reason, @Nullable String nearest, Instant at) {
        return state(job, State.REFUSED, job.said(), null, refusal(reason, nearest), job.startedAt(), at);
    }

    static ImportJob asking(ImportJob job, ImportOutcome.Asks asks) {
        ImportJob asking = state(job, State.ASKING, job.said(), asks.question(), null, job.startedAt(), null);
        return recognised(asking, asks.format(), asks.confidence(), null);
    }

    static ImportJob done(ImportJob job, ImportOutcome.Loaded loaded, Instant at) {
        ImportJob done = state(job, State.DONE, job.said(), null, null, job.startedAt(), at);
        return recognised(
                done,
                loaded.format(),
                loaded.confidence(),
                loaded.load().receipt().load().value());
    }

    private static ImportJob.Refusal refusal(Failure reason, @Nullable String nearest) {
        return new ImportJob.Refusal(
                reason.code().code(), reason.sentence(Locale.CHINESE), reason.sentence(Locale.ENGLISH), nearest);
    }

    private static ImportJob state(
            ImportJob job,
            State state,
            Said said,
            @Nullable ImportQuestion question,
            ImportJob.@Nullable Refusal refusal,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        return new ImportJob(
                job.id(),
                job.scope(),
                job.by(),
                job.file(),
                job.sheet(),
                job.tableIndex(),
                job.spool(),
                job.bytes(),
                state,
                said,
                job.format(),
                job.confidence(),
                question,
                job.load(),
                refusal,
                job.createdAt(),
                startedAt,
                finishedAt);
    }

    private static ImportJob recognised(
            ImportJob job, @Nullable String format, double confidence, @Nullable Long load) {
        return new ImportJob(
                job.id(),
                job.scope(),
                job.by(),
                job.file(),
                job.sheet(),
                job.tableIndex(),
                job.spool(),
                job.bytes(),
                job.state(),
                job.said(),
                format,
                confidence,
                job.question(),
                load,
                job.refusal(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
