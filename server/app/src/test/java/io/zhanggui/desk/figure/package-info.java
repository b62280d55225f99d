/** Figures in workbooks. */
@NullMarked
package io.zhanggui.desk.figure;

import org.jspecify.annotations.NullMarked;
