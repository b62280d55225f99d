/** Items over HTTP. */
@NullMarked
package io.zhanggui.desk.items.web;

import org.jspecify.annotations.NullMarked;
