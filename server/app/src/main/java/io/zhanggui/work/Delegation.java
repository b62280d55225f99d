package io.zhanggui.work;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/** Somebody decides for another who is away, from the one moment to the other. */
public record Delegation(long id, UserId from, UserId to, Instant start, Instant end) {}
