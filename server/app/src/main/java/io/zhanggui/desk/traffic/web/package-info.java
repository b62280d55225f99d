/** Traffic over HTTP. */
@NullMarked
package io.zhanggui.desk.traffic.web;

import org.jspecify.annotations.NullMarked;
