/** The tables of gates. */
@NullMarked
package io.zhanggui.compliance.gate.store;

import org.jspecify.annotations.NullMarked;
