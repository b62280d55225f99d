/**
 * What platforms and authorities did to the agency's shops, and what was answered. A penalty is registered with its
 * class, points, fine, cause and lesson; it feeds the handbooks and proposes words and examples for the rules. An appeal
 * gathers the evidence its class needs against a clock of three days and leaves as one pack.
 */
@NullMarked
package io.zhanggui.compliance.appeal;

import org.jspecify.annotations.NullMarked;
