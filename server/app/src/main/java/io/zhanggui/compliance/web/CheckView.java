package io.zhanggui.compliance.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import java.util.List;

/** A checked text in the fixed form that scripts read. */
record CheckView(String text, String verdict, List<HitView> hits) {

    record HitView(
            int start,
            int end,
            String term,
            @JsonProperty("class") String ruleClass,
            String rule,
            String severity,
            String suggestion) {

        static HitView of(Finding finding) {
            return new HitView(
                    finding.start(),
                    finding.end(),
                    finding.term(),
                    finding.kind(),
                    finding.rule(),
                    finding.severity().word(),
                    finding.suggestion());
        }
    }

    static CheckView of(CheckedText checked) {
        return new CheckView(
                checked.text(),
                checked.verdict().word(),
                checked.findings().stream().map(HitView::of).toList());
    }
}
