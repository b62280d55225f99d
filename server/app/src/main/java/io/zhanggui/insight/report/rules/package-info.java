/** What differs between versions, and which quarters are over. */
@NullMarked
package io.zhanggui.insight.report.rules;

import org.jspecify.annotations.NullMarked;
