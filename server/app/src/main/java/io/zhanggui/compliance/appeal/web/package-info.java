/** Penalties and appeals over HTTP. */
@NullMarked
package io.zhanggui.compliance.appeal.web;

import org.jspecify.annotations.NullMarked;
