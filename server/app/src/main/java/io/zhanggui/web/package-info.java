/**
 * What all HTTP answers share: the form of an error, and the pages of the UI. Knows no module of the business; who
 * may call what is decided by {@code identity}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.zhanggui.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
