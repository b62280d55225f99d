/** Which columns hold texts, and what becomes of findings: pure Java. */
@NullMarked
package io.zhanggui.compliance.shopcheck.rules;

import org.jspecify.annotations.NullMarked;
