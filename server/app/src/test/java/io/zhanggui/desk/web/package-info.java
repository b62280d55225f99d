/** The desk over HTTP, on a running server. */
@NullMarked
package io.zhanggui.desk.web;

import org.jspecify.annotations.NullMarked;
