/** Tests of letters over HTTP and on the real stores. */
@NullMarked
package io.zhanggui.engagement.letter.web;

import org.jspecify.annotations.NullMarked;
