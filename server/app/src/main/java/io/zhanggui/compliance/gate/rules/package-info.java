/** What opens and closes a gate, in pure Java: checklists, licences, advertising review, prices, certificates. */
@NullMarked
package io.zhanggui.compliance.gate.rules;

import org.jspecify.annotations.NullMarked;
