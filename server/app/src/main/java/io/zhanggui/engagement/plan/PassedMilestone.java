package io.zhanggui.engagement.plan;

import java.time.Instant;

/**
 * A milestone that a client confirmed.
 *
 * @param confirmedBy who on the client's side
 */
public record PassedMilestone(String zh, String en, String confirmedBy, Instant at) {}
