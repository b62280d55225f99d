/** Tasks, duties and approvals over HTTP. */
@NullMarked
package io.zhanggui.work.web;

import org.jspecify.annotations.NullMarked;
