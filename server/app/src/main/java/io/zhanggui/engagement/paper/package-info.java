/**
 * The documents that are delivered to a client (section T): which there are, how each stands, and what they say, in
 * versions.
 *
 * <p>Flow: whoever makes a document fills a {@link io.zhanggui.engagement.paper.Sheet} and gives it to {@link
 * io.zhanggui.engagement.paper.Papers}, as a draft that may still change or as an issued version that never does. Every
 * figure of a sheet names the question it answers. Sheets are kept by their fingerprint, compared paragraph by paragraph and
 * written as PDF, Word and xlsx.
 */
@NullMarked
package io.zhanggui.engagement.paper;

import org.jspecify.annotations.NullMarked;
