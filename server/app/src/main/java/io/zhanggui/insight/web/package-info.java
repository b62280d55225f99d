/** Studies over HTTP. */
@NullMarked
package io.zhanggui.insight.web;

import org.jspecify.annotations.NullMarked;
