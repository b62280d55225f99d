/** How fast the text scanner is, beside the best known peers on the same words and texts in the same run. */
@NullMarked
package io.zhanggui.bench.textscan;

import org.jspecify.annotations.NullMarked;
