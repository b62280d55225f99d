/**
 * Papers people take away and papers they bring. A {@link io.zhanggui.paper.Paper} is written as a Word document or as a
 * PDF with Chinese set properly; the words of a Word document or a PDF are read back by {@link io.zhanggui.paper.PaperText}.
 * It knows nothing of what a paper is about.
 */
@ApplicationModule(
        displayName = "文稿",
        allowedDependencies = {"shared"})
@NullMarked
package io.zhanggui.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
