/** The page of the day over HTTP. */
@NullMarked
package io.zhanggui.desk.today.web;

import org.jspecify.annotations.NullMarked;
