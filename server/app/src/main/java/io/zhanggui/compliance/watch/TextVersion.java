package io.zhanggui.compliance.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A text as it was taken. */
public record TextVersion(
        long id, int number, String content, @Nullable LocalDate effectiveOn, Instant takenAt) {}
