/** Gathers what a report says, keeps its versions, and evaluates quarters by itself. */
@NullMarked
package io.zhanggui.insight.report.flow;

import org.jspecify.annotations.NullMarked;
