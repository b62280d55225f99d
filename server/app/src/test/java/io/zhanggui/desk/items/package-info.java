/** Items over HTTP, of reports whose numbers are known. */
@NullMarked
package io.zhanggui.desk.items;

import org.jspecify.annotations.NullMarked;
