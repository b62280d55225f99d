/**
 * Checks of many texts at once and over time: of a file (检查 · 批量), of what people checked (历史), of phrases a shop may
 * say after all (豁免), and of every listing of a shop that imports know (自查).
 *
 * <p>Flow of a file: it is sealed and kept; {@code rules} finds the columns that hold texts, a person says so where none
 * is known; each line is checked, and lines with findings are kept sealed until the file expires. Flow of a shop: {@code
 * warehouse} lists what is on sale, listings whose words changed since the last check are read anew (all of them where a
 * rule changed), and each finding lives on: open, fixed, excepted, open again.
 */
@NullMarked
package io.zhanggui.compliance.shopcheck;

import org.jspecify.annotations.NullMarked;
