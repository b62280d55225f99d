/**
 * Contracts measured against the shop's own facts.
 *
 * <p>Flow: {@link io.zhanggui.engagement.measure.ContractShops} finds the real shops a contract names; {@link
 * io.zhanggui.engagement.measure.LiveFacts} collects the typed facts that a settlement of a period needs, asked of {@code
 * metrics} as of a stated moment, so that the same facts can be collected again. A day that is not known gives no fact: the
 * engine then refuses and names it.
 */
@NullMarked
package io.zhanggui.engagement.measure;

import org.jspecify.annotations.NullMarked;
