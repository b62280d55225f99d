/** Traffic over HTTP, of reports whose numbers are known. */
@NullMarked
package io.zhanggui.desk.traffic;

import org.jspecify.annotations.NullMarked;
