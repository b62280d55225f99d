/** Keeping diagnoses and comparing them. */
@NullMarked
package io.zhanggui.desk.health.flow;

import org.jspecify.annotations.NullMarked;
