/**
 * Nothing goes out that is not ready: an item, a campaign or a live session is published only when its texts check
 * without a block, the licences it needs hold, its advertising texts are approved, its checklists are signed and not
 * run out, and its prices keep the policy.
 *
 * <p>Flow: people prepare a {@link io.zhanggui.compliance.gate.Publication}; {@code rules} judges its five conditions
 * from what is kept and what imports know; publishing is refused with every reason at once, as values. A signed
 * checklist is a certificate, hashed and chained to the one before it. What holds runs out: before it does, people are
 * told, and when it did, the gate is closed again.
 */
@NullMarked
package io.zhanggui.compliance.gate;

import org.jspecify.annotations.NullMarked;
