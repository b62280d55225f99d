/** Keeping segments, with the trail of who changed what. */
@NullMarked
package io.zhanggui.desk.people.flow;

import org.jspecify.annotations.NullMarked;
