/**
 * What a client hears: daily briefs, weekly and monthly reports that are drafted from one set of facts for each period, and
 * that a person reads, changes and sends.
 *
 * <p>Flow: {@link io.zhanggui.engagement.letter.PeriodFacts} of a client and period are read once and kept; {@code rules}
 * write a draft of them for each {@link io.zhanggui.engagement.letter.LetterLevel}, every figure with the question it
 * answers; a person edits it and sees what differs from the program's words; once sent it is fixed by its hash, and a
 * correction is another letter that names it.
 */
@NullMarked
package io.zhanggui.engagement.letter;

import org.jspecify.annotations.NullMarked;
