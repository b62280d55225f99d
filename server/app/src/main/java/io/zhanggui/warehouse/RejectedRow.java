package io.zhanggui.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * A row that goes to quarantine with the load.
 *
 * @param row its number in the file, from 1
 * @param line its physical line, 0 where unknown
 * @param codes the stable codes of its problems, comma-separated
 * @param sealed cells and problems, encrypted by the caller
 */
public record RejectedRow(long row, long line, @Nullable String codes, byte[] sealed) {}
