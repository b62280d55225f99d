/** Daily, weekly and monthly reports: sentences first, then the figures they stand on and what is missing. */
@NullMarked
package io.zhanggui.desk.report;

import org.jspecify.annotations.NullMarked;
