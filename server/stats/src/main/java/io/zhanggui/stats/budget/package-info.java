/**
 * What spending brings, and where the next yuan should go.
 *
 * <p>Words: <b>carry-over</b> is the part of an advertisement's effect that is left for the next week (adstock);
 * <b>saturation</b> is that twice the spend brings less than twice the sales (Hill curve); a channel is <b>identified</b>
 * when its history tells its curve, which a spend that never moves does not; a <b>line</b> is a channel with floor and cap to
 * be allocated to, a <b>rule</b> gives a group of lines a share.
 *
 * <p>Flow: weekly figures → {@link io.zhanggui.stats.budget.ResponseFitter} → curves with draws of their uncertainty, or a
 * doubt with the {@link io.zhanggui.stats.budget.IdentifyingTest} that would lift it → {@link
 * io.zhanggui.stats.budget.BudgetAllocator} → fen by line → {@link io.zhanggui.stats.budget.AllocationGain} over the draws.
 * {@link io.zhanggui.stats.budget.BudgetPlan} draws up phases, modules and the reserve.
 */
@NullMarked
package io.zhanggui.stats.budget;

import org.jspecify.annotations.NullMarked;
