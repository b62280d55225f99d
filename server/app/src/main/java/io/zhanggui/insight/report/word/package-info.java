/** Reports as Word documents. */
@NullMarked
package io.zhanggui.insight.report.word;

import org.jspecify.annotations.NullMarked;
