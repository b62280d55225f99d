/**
 * Tables that hold no facts: lists of texts, prices and the like, which other modules take in for themselves. They are
 * read as every export is: the encoding is sniffed, a workbook's or an archive's sheets are looked through, notes above
 * the header are skipped.
 */
@NamedInterface("tables")
@NullMarked
package io.zhanggui.connect.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
