/** Funnels over HTTP, of files whose path is known. */
@NullMarked
package io.zhanggui.desk.funnel;

import org.jspecify.annotations.NullMarked;
