/**
 * What a service contract owes: pure Java, without Spring, SQL or a clock, usable on its own.
 *
 * <p>Words: a <b>contract</b> is a list of clauses as data ({@link io.zhanggui.settlement.contract.Contract}); a
 * <b>fact</b> is one typed number of a metric over half-open days; a <b>statement</b> (结算单) is what one settlement
 * period owes, line by line to the fen; a <b>bundle</b> is a statement with everything it was computed from.
 *
 * <p>Flow: {@code contract} reads a file and says every fault with its place; {@code lint} finds what is vague; {@code
 * facts} reads and checks numbers; {@code rules} computes a statement, by the released rule version the contract names;
 * {@code bundle} packs, signs and replays it. All quantities are exact fractions until a line is rounded to fen.
 */
@NullMarked
package io.zhanggui.settlement;

import org.jspecify.annotations.NullMarked;
