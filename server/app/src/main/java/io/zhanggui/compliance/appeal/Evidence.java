package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * A file that supports an appeal.
 *
 * @param kind the key of the {@link EvidenceKind}
 * @param bytes how large it is
 * @param hash SHA-256 of its bytes, as 64 hexadecimal digits
 */
public record Evidence(
        long id, long appeal, String kind, String name, long bytes, String hash, UserId by, Instant at) {}
