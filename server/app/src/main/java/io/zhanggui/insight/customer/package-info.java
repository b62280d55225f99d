/**
 * What the shop's buyers are worth, who of them will buy again, and how far that can be believed.
 *
 * <p>Flow: {@link io.zhanggui.insight.customer.CustomerMethod} reads the histories of the period; {@code Outlook} fits
 * BG/NBD and Gamma-Gamma and scores every buyer; {@code ModelCheck} and {@code Holdout} hold the model against what was
 * seen; {@code Segments} and {@code Descriptions} tell what is so without a model. Answers hold sums only, never a buyer.
 */
@NullMarked
package io.zhanggui.insight.customer;

import org.jspecify.annotations.NullMarked;
