/** Imports, loads and formats over HTTP. */
@NullMarked
package io.zhanggui.connect.web;

import org.jspecify.annotations.NullMarked;
