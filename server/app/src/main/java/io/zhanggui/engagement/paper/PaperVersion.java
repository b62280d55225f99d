package io.zhanggui.engagement.paper;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * A document as it was issued.
 *
 * @param number from 1
 * @param hash SHA-256 of what it says, as 64 hexadecimal digits
 * @param why what this version is for, or changes
 */
public record PaperVersion(
        ClientId client, PaperKey key, int number, String title, String hash, String why, UserId by, Instant at) {}
