/** Rules of traffic, as tables of text. */
@NullMarked
package io.zhanggui.desk.traffic.rules;

import org.jspecify.annotations.NullMarked;
