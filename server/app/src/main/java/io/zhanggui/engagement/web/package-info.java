/** Contracts over HTTP. */
@NullMarked
package io.zhanggui.engagement.web;

import org.jspecify.annotations.NullMarked;
