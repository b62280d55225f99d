/**
 * Proofs of the settlement engine. {@code RandomDeal} draws contracts and the numbers of their months; {@code DealFiles}
 * writes them as the files people write; {@code Oracle} computes what is owed from the meaning of the clauses, in plain
 * decimals and without any code of the engine; the proofs compare.
 */
@NullMarked
package io.zhanggui.prove.settlement;

import org.jspecify.annotations.NullMarked;
