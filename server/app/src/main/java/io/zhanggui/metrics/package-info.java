/**
 * One catalogue of numbers. Each metric is declared once, in {@code resources/catalogue} or in an agency's own files,
 * over measures of the warehouse's relations; boards, exports, reports, the API and the command line all ask here
 * (invariant 1), and each answer says where it comes from and what it lacks (invariant 2).
 *
 * <p>Flow: {@code catalogue} reads the files of either kind; {@link io.zhanggui.metrics.CatalogueFiles} keeps an
 * agency's as versions; {@link io.zhanggui.metrics.Metrics} asks what is in force.
 */
@NullMarked
@ApplicationModule(
        displayName = "指标",
        allowedDependencies = {"shared", "database", "warehouse", "identity", "web"})
package io.zhanggui.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
