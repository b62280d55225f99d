/** Measured contracts over HTTP. */
@NullMarked
package io.zhanggui.engagement.measure.web;

import org.jspecify.annotations.NullMarked;
