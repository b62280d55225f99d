/**
 * How one figure moves with others: least squares, weighted least squares, ridge and logistic regression, with errors
 * that hold when the noise is uneven or comes in clusters.
 *
 * <p>Words: a <em>response</em> is explained by <em>columns</em>; their <em>coefficients</em> are estimated;
 * <em>residuals</em> are what remains; a row's <em>leverage</em> is its pull on its own fitted value.
 *
 * <p>Flow: {@link io.zhanggui.stats.regression.RegressionData} holds the rows; columns are scaled by powers of two and
 * reduced block by block to a triangle (Householder); the triangle tells whether all columns can be told apart; the
 * coefficients follow, with residuals in doubled precision. Small or ill-conditioned data are reduced in doubled
 * precision throughout, large well-conditioned data in plain precision with refinement steps.
 */
@NullMarked
package io.zhanggui.stats.regression;

import org.jspecify.annotations.NullMarked;
