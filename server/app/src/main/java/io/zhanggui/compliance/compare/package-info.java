/**
 * Splits the text of a rule into its articles, finds which article of a later text is which of the earlier one, and says
 * what became of each. Pure Java; also for the command line, which needs no server for it.
 */
@NamedInterface("compare")
@NullMarked
package io.zhanggui.compliance.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
