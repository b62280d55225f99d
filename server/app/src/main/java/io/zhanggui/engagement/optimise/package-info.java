/**
 * The fourth stage (优化): what was found, changed and measured for a client as one chain, and how the quarter is evaluated.
 *
 * <p>Nothing is kept here: changes are the change log's ({@link io.zhanggui.insight.iteration.Iterations}), plan B is the
 * plan's ({@link io.zhanggui.engagement.plan.Fallbacks}), documents are the register's.
 */
@NullMarked
package io.zhanggui.engagement.optimise;

import org.jspecify.annotations.NullMarked;
