/**
 * The operator's desk: pages that put numbers of several metrics side by side. It computes none of its own; each is an
 * answer of {@code metrics}, or of the warehouse where it is about paths and histories of persons.
 *
 * <p>Flow: {@code board} puts tiles, the wall of all shops and the screen of a great day together; {@code live} tells
 * open pages that facts of their shops have changed, so that they ask again; {@code view} keeps what people arranged
 * for themselves.
 */
@NullMarked
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "warehouse",
            "connect",
            "metrics",
            "insight",
            "engagement",
            "work",
            "web"
        })
package io.zhanggui.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
