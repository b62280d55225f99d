/** Letters over HTTP. */
@NullMarked
package io.zhanggui.engagement.letter.web;

import org.jspecify.annotations.NullMarked;
