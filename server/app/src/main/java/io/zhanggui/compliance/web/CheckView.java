package io.zhanggui.compliance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked text in the fixed form that scripts read.
 *
 * @param notice what to mind about the question; left out where there is nothing
 */
record CheckView(
        String text,
        String verdict,
        List<HitView> hits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bilingual notice) {

    /** @param takedown named only where it is true: a rule says that nobody may sell it */
    record HitView(
            int start,
            int end,
            String term,
            @JsonProperty("class") String ruleClass,
            String rule,
            String severity,
            String suggestion,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean takedown) {

        static HitView of(Finding finding) {
            return new HitView(
                    finding.start(),
                    finding.end(),
                    finding.term(),
                    finding.kind(),
                    finding.rule(),
                    finding.severity().word(),
                    finding.suggestion(),
                    finding.remedy() == Remedy.TAKEDOWN);
        }
    }

    static CheckView of(CheckedText checked, @Nullable Bilingual notice) {
        return new CheckView(
                checked.text(),
                checked.verdict().word(),
                checked.findings().stream().map(HitView::of).toList(),
                notice);
    }
}
