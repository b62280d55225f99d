/**
 * The change log of the service: what was found in the numbers, what was changed for it, and what that brought.
 *
 * <p>Flow: an {@link io.zhanggui.insight.iteration.Iteration} begins with a finding that cites what it was seen in; a
 * change is planned with its measure and the day it is looked at; it is made; and its effect is measured by an effect
 * study or an ended experiment. Without one of those no effect may be claimed: until then the plain before/after figure
 * stands beside "not yet measured". Every step is kept, none is overwritten.
 */
@NullMarked
@NamedInterface("iteration")
package io.zhanggui.insight.iteration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
