@NullMarked
package io.zhanggui.insight.report;

import org.jspecify.annotations.NullMarked;
