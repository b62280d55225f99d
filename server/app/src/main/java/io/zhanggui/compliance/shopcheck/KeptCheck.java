package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check that a person made: of one text, or of a file as a whole.
 *
 * @param text null where the person cleared it, and for files
 * @param hits what was found in one text
 * @param file the file's name; null for one text
 * @param bulk the file's check, which expires before this does; null for one text
 * @param texts how many texts, or lines of the file
 * @param blocked how many of them must not go out
 * @param warned how many of them need proof
 */
public record KeptCheck(
        long id,
        AgencyId agency,
        @Nullable ShopId shop,
        UserId by,
        Instant at,
        @Nullable TextKind kind,
        @Nullable Category category,
        Verdict verdict,
        @Nullable String text,
        List<Hit> hits,
        @Nullable String file,
        @Nullable Long bulk,
        long texts,
        long blocked,
        long warned) {

    public KeptCheck {
        hits = List.copyOf(hits);
    }

    /**
     * A finding as it is remembered.
     *
     * @param term empty once the text is cleared
     */
    public record Hit(int start, int end, String term, String kind, String rule, Severity severity, String suggestion) {

        static Hit of(Finding found) {
            return new Hit(
                    found.start(),
                    found.end(),
                    found.term(),
                    found.kind(),
                    found.rule(),
                    found.severity(),
                    found.suggestion());
        }

        /** The same without words of the text. */
        public Hit cleared() {
            return new Hit(start, end, "", kind, rule, severity, suggestion);
        }
    }

    /** What is remembered of findings. */
    public static List<Hit> hits(List<Finding> findings) {
        return findings.stream().map(Hit::of).toList();
    }
}
