/** The health check over HTTP. */
@NullMarked
package io.zhanggui.desk.health.web;

import org.jspecify.annotations.NullMarked;
