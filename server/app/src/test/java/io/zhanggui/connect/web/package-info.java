/** Tests of imports and what follows them over HTTP, on the whole program. */
@NullMarked
package io.zhanggui.connect.web;

import org.jspecify.annotations.NullMarked;
