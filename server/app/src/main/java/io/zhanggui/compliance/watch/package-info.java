/**
 * Watches the texts of rules: laws, regulations, platform rules. A text comes from a folder, a list of addresses or by
 * pasting; it is split into articles and kept in versions.
 *
 * <p>Flow: {@code compare} says what became of each article; {@code rules} reads who must do what by when and at what
 * price, and how much a change matters to which shops; a version that changes something is told once through
 * {@code notify} and opens one task through {@code work}. A change of layout is none.
 */
@NullMarked
package io.zhanggui.compliance.watch;

import org.jspecify.annotations.NullMarked;
