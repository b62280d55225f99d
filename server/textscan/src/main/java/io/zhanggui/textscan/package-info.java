/**
 * Finds the terms of a lexicon in Chinese text, however they are written: pure Java on ICU, without Spring and without
 * SQL, usable on its own.
 *
 * <p>A {@link io.zhanggui.textscan.Lexicon} is compiled to an immutable {@link io.zhanggui.textscan.Matcher}; its
 * {@link io.zhanggui.textscan.Hit}s name places in the text as it was given. Each way of reading through a disguise is a
 * {@link io.zhanggui.textscan.Reading} that can be switched off. A hit that its surroundings make innocent (a step, a
 * quantity, a negation, a longer harmless phrase) carries an {@link io.zhanggui.textscan.Excuse} and stays visible.
 *
 * <p>Flow: fold each character and drop fillers, one table look-up each; pass over all places whose first two
 * characters begin no term by a bit table; walk the trie at the others; look at the surroundings of what was found.
 */
@NullMarked
package io.zhanggui.textscan;

import org.jspecify.annotations.NullMarked;
