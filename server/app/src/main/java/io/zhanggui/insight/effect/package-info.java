/**
 * What an action achieved in a shop: sales as they were beside what they would have been.
 *
 * <p>Flow: {@code PanelReader} reads the metric of the treated shop and of the others; {@code Aligned} keeps the days all
 * of them know; {@code SalesYear} says what else moves sales; {@code EffectOutcome} asks the engine and tells what it
 * found, with {@code PromotionOutcome} for demand that was only moved and {@code RecoveryOutcome} for the way back after
 * an incident. The plain before/after figure stands beside every estimate and never alone.
 */
@NullMarked
package io.zhanggui.insight.effect;

import org.jspecify.annotations.NullMarked;
