/** Checks over HTTP. */
@NullMarked
package io.zhanggui.compliance.shopcheck.web;

import org.jspecify.annotations.NullMarked;
