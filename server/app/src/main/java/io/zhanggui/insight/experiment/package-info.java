/**
 * Experiments: one thing of a shop is changed for a part of its visitors, and the rest shows whether it paid.
 *
 * <p>Words: a <b>variant</b> is what a visitor is shown, the first one is the <b>control</b>; a <b>unit</b> is whom the
 * split is made over (a visitor, counted on the day of the first visit); a <b>reading</b> is what the days so far say.
 *
 * <p>Flow: a design is drafted with the size it needs; from the start on it is frozen; days come in as sums of each
 * variant; every reading checks the split first; it ends with a decision, which keeps the reading it stood on. Decided
 * experiments of a shop are what the next one on the same metric takes its prior from.
 */
@NullMarked
package io.zhanggui.insight.experiment;

import org.jspecify.annotations.NullMarked;
