/** Tells the metric catalogue which boards, saved views and reports show its metrics. */
@NullMarked
package io.zhanggui.desk.uses;

import org.jspecify.annotations.NullMarked;
