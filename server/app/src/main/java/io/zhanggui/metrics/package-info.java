/**
 * One catalogue of numbers. Each metric is declared once, in {@code resources/catalogue}, over measures of the
 * warehouse's relations; boards, exports, reports, the API and the command line all ask here (invariant 1), and each
 * answer says where it comes from and what it lacks (invariant 2).
 */
@NullMarked
@ApplicationModule(
        displayName = "指标",
        allowedDependencies = {"shared", "warehouse", "identity", "web"})
package io.zhanggui.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
