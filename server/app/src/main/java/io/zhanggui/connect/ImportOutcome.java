package io.zhanggui.connect;

import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.LoadRecord;
import org.jspecify.annotations.Nullable;

/** What became of one table. */
public sealed interface ImportOutcome {

    /** The file, with the archive's entry and the sheet where there are several. */
    String file();

    /**
     * Its rows are facts now.
     *
     * @param format the format's key
     * @param formatZh its Chinese name
     * @param confidence 0 to 1
     * @param load the load
     */
    record Loaded(String file, String format, String formatZh, double confidence, LoadRecord load)
            implements ImportOutcome {}

    /**
     * It waits for a word of the user.
     *
     * @param question what for
     * @param format the likeliest format
     * @param confidence how likely
     * @param reason the same as a refusal, for callers who cannot be asked
     */
    record Asks(
            String file,
            ImportQuestion question,
            @Nullable String format,
            @Nullable String formatZh,
            double confidence,
            Failure reason)
            implements ImportOutcome {}

    /**
     * Nothing of it was taken.
     *
     * @param reason why
     * @param nearest key of the nearest known format
     * @param nearestZh its Chinese name
     */
    record Refused(
            String file,
            Failure reason,
            @Nullable String nearest,
            @Nullable String nearestZh) implements ImportOutcome {}
}
