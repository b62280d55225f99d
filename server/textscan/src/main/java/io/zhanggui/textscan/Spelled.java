package io.zhanggui.textscan;

import java.util.Set;

/**
 * One way a term may be spelled.
 *
 * @param folded as it is compared
 * @param term the place of the term in the lexicon
 * @param through the disguises this spelling stands for; empty where it is the term's own
 */
record Spelled(String folded, int term, Set<Reading> through) {}
