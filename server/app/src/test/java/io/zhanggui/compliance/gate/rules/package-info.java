/** Tests of gates. */
@NullMarked
package io.zhanggui.compliance.gate.rules;

import org.jspecify.annotations.NullMarked;
