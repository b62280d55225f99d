/**
 * What the columns of each known export mean.
 *
 * <pre>{@code
 * Formats formats = Formats.builtIn();                                     // once; checked whole at load
 * Recogniser recogniser = new Recogniser(formats);
 * Recognition found = recogniser.recognise(table);                         // best guess first
 * if (found.isSure()) {                                                    // else found.nearest(): what is missing
 *     Match match = found.best();
 *     SourceHints hints = SourceHints.of(table.preamble(match.header()), table.fileName());
 *     Supplied supplied = Supplied.NOTHING.withPeriod(…).withAsOf(…);      // for match.format().needs()
 *     try (TableRows rows = table.rows(match.header())) {
 *         RowMapping mapping = new RowMapping(match, supplied, pseudonyms);
 *         RowMapper mapper = mapping.newMapper();                          // one per thread
 *         while (row.advance()) {
 *             if (mapper.map(row)) { sink.setRowNumber(n, row.rowNumber()); mapper.write(sink, n); }
 *             else { mapper.problems(); row.record(); … }                  // to quarantine
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A format is a YAML file under {@code resources/formats}; a table of the user's own becomes one by
 * {@link io.zhanggui.connect.formats.Format#ofMapping}.
 */
@NullMarked
package io.zhanggui.connect.formats;

import org.jspecify.annotations.NullMarked;
