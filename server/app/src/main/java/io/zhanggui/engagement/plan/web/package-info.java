/** Plans and their execution over HTTP. */
@NullMarked
package io.zhanggui.engagement.plan.web;

import org.jspecify.annotations.NullMarked;
