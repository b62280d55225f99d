package io.zhanggui.compliance.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article.
 *
 * @param kind the weightiest of what happened
 * @param before null where it is new
 * @param after null where it is gone
 * @param renumbered whether it has another number
 * @param moved whether it stands elsewhere among the others
 */
public record ArticleChange(
        Kind kind, @Nullable RuleArticle before, @Nullable RuleArticle after, boolean renumbered, boolean moved) {

    /** What can become of an article, the weightiest first. */
    public enum Kind {
        ADDED("新增", "added"),
        REMOVED("删除", "removed"),
        REWORDED("改写", "reworded"),
        MOVED("移位", "moved"),
        RENUMBERED("仅改编号", "renumbered"),
        SAME("未变", "same");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
