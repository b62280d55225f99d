/** The watch over HTTP. */
@NullMarked
package io.zhanggui.compliance.watch.web;

import org.jspecify.annotations.NullMarked;
