package io.zhanggui.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller of a controller's method, or of all methods of a controller, must be allowed. Without it, a method
 * that reads needs {@link Permission#SEE_HOUSE}, so that nobody outside the agency gets it, and a method that changes
 * something is refused to everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {
    Permission value();
}
