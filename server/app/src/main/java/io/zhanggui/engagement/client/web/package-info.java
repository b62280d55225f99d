/** Clients over HTTP. */
@NullMarked
package io.zhanggui.engagement.client.web;

import org.jspecify.annotations.NullMarked;
