/** Income and growth over HTTP. */
@NullMarked
package io.zhanggui.engagement.income.web;

import org.jspecify.annotations.NullMarked;
