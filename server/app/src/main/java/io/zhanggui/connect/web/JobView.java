package io.zhanggui.connect.web;

import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.ImportQuestion;
import io.zhanggui.connect.formats.Formats;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job as a page or a program sees it. */
record JobView(
        String id,
        String shop,
        String file,
        @Nullable String sheet,
        String state,
        @Nullable String format,
        @Nullable String formatZh,
        @Nullable Double confidence,
        long bytesRead,
        long bytesTotal,
        long rowsRead,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Question question,
        @Nullable ReceiptView receipt,
        @Nullable Refusal refusal) {

    record Question(String needs, String zh, String en) {}

    record Refusal(
            String code,
            String zh,
            String en,
            @Nullable String nearestFormat,
            @Nullable String nearestFormatZh) {}

    static JobView of(
            ImportJob job, Optional<ImportProgress> progress, @Nullable LoadRecord load, Formats formats, Instant now) {
        // What ended changes no more, though its reader may still be on its way out.
        Optional<ImportProgress> live = job.state().ended() ? Optional.empty() : progress;
        long rows = load != null
                ? load.receipt().read()
                : live.map(ImportProgress::rows).orElse(0L);
        long done = job.state().ended()
                ? job.bytes()
                : live.map(ImportProgress::bytesRead).orElse(0L);
        Instant started = job.startedAt();
        Instant until = job.finishedAt() == null ? now : job.finishedAt();
        long millis = started == null
                ? 0
                : Math.max(1, Duration.between(started, until).toMillis());
        Long rate = started == null || rows == 0 ? null : rows * 1000 / millis;
        boolean reading = job.state() == ImportJob.State.READING && done > 0 && job.bytes() > done;
        Long left = reading ? Math.max(1, millis * (job.bytes() - done) / done / 1000) : null;
        ImportQuestion question = job.question();
        ImportJob.Refusal refusal = job.refusal();
        return new JobView(
                String.valueOf(job.id().value()),
                String.valueOf(job.scope().onlyShop().value()),
                job.file(),
                job.sheet(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.format(),
                name(formats, job.format()),
                job.confidence(),
                done,
                job.bytes(),
                rows,
                rate,
                left,
                beijing(started),
                beijing(job.finishedAt()),
                question == null
                        ? null
                        : new Question(question.name().toLowerCase(Locale.ROOT), question.zh(), question.en()),
                load == null ? null : ReceiptView.of(load),
                refusal == null
                        ? null
                        : new Refusal(
                                refusal.code(),
                                refusal.zh(),
                                refusal.en(),
                                refusal.nearest(),
                                name(formats, refusal.nearest())));
    }

    static @Nullable String name(Formats formats, @Nullable String format) {
        if (format == null) {
            return null;
        }
        return formats.find(format)
                .map(io.zhanggui.connect.formats.Format::zh)
                .orElse(format.startsWith("own_") ? format.substring(4) : Words.zh(format.toUpperCase(Locale.ROOT)));
    }

    static @Nullable OffsetDateTime beijing(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
