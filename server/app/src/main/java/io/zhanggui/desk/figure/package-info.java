/**
 * What several pages of the desk show alike: a metric beside the period before, and tables of many metrics by what they
 * are split by.
 */
@NullMarked
package io.zhanggui.desk.figure;

import org.jspecify.annotations.NullMarked;
