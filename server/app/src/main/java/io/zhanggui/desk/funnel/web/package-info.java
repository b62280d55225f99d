/** Funnels over HTTP. */
@NullMarked
package io.zhanggui.desk.funnel.web;

import org.jspecify.annotations.NullMarked;
