/** Zhanggui: the modular monolith. Each sub-package is a module; its root is its face. */
@NullMarked
package io.zhanggui;

import org.jspecify.annotations.NullMarked;
