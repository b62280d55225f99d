package io.zhanggui.metrics;

import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an agency's catalogue: a file of it got another text.
 *
 * @param number from 1, running through all files of the agency
 * @param file which
 * @param text the file from then on; null where it was removed
 * @param origin how it came in
 * @param by who did it
 * @param at when
 * @param why in their words; may be empty
 */
public record CatalogueVersion(
        long number, String file, @Nullable String text, Origin origin, UserId by, Instant at, String why) {

    /** How a version came in. */
    public enum Origin {
        PAGE("网页", "page"),
        COMMAND("命令行", "command line"),
        /** The folder {@code catalogue} of the data folder, read at a start. */
        FOLDER("目录文件夹", "catalogue folder"),
        /** An earlier text taken up again. */
        RESTORE("恢复", "restored");

        private final String zh;
        private final String en;

        Origin(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
