/** Notices and channels over HTTP. */
@NullMarked
package io.zhanggui.notify.web;

import org.jspecify.annotations.NullMarked;
