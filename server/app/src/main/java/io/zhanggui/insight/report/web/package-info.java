/** Reports over HTTP, and as files. */
@NullMarked
package io.zhanggui.insight.report.web;

import org.jspecify.annotations.NullMarked;
