/** Targets over HTTP. */
@NullMarked
package io.zhanggui.insight.targets.web;

import org.jspecify.annotations.NullMarked;
