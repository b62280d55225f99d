package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Words;

/**
 * Where a bundle is not what it says.
 *
 * @param where a file, the root, the signature, or a line of the statement
 * @param held what the bundle holds
 * @param again what was computed or found
 * @param said in words
 */
public record Difference(String where, String held, String again, Words said) {}
