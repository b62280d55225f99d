@NullMarked
package io.zhanggui.insight.report.rules;

import org.jspecify.annotations.NullMarked;
