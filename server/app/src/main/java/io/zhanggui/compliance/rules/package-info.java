/**
 * The rules as data, and the checking of texts by them: pure Java.
 *
 * <p>Flow: {@link io.zhanggui.compliance.rules.ShippedRules} reads the files; {@code RulebookReader} makes of each
 * entry a {@code WordedRule}, gathering every fault with file and line; {@code Wordings} compiles all terms and word
 * lists into one matcher and finds where a term stands or a {@code Phrasing} is filled; {@link
 * io.zhanggui.compliance.rules.TextChecker} settles overlaps and {@code Rewriting} finds suggestions that leave the
 * text clean.
 */
@NullMarked
package io.zhanggui.compliance.rules;

import org.jspecify.annotations.NullMarked;
