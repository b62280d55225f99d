@NullMarked
package io.zhanggui.insight.report.flow;

import org.jspecify.annotations.NullMarked;
