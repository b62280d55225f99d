/** The merchant's entrance over HTTP. */
@NullMarked
package io.zhanggui.engagement.merchant.web;

import org.jspecify.annotations.NullMarked;
