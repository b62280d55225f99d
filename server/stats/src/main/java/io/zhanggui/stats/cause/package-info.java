/**
 * Why a shop's money moved between two periods: causes in yuan, without a rest.
 *
 * <p>Words: a <b>cell</b> ({@link io.zhanggui.stats.cause.Cell}) is one item through one channel; its sales are
 * visitors × buyers a visitor × pieces a buyer × yuan a piece, the four <b>factors</b>; a <b>group</b> is an item, a
 * channel or the whole shop; a <b>finding</b> is a factor of a group that moved further than it ordinarily does.
 *
 * <p>Flow: {@link io.zhanggui.stats.cause.WhyMoved} leaves out days that are not known in both periods and sets festival
 * days apart, parts the change among factors and cells by Shapley values, learns from earlier pairs of periods how far each
 * group ordinarily moves, takes out the findings one by one ({@code Pursuit}), and names them as causes. Causes, what is
 * left of each factor, and what no report assigns sum to the change exactly.
 */
@NullMarked
package io.zhanggui.stats.cause;

import org.jspecify.annotations.NullMarked;
