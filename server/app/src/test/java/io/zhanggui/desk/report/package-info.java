/** The days a report is about. */
@NullMarked
package io.zhanggui.desk.report;

import org.jspecify.annotations.NullMarked;
