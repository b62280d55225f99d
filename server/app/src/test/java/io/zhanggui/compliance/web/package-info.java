/** Checks over HTTP. */
@NullMarked
package io.zhanggui.compliance.web;

import org.jspecify.annotations.NullMarked;
