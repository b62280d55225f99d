package io.zhanggui.compliance.shopcheck.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.shopcheck.KeptCheck;

/** A finding in the form of the command {@code check}. */
record FoundView(
        int start,
        int end,
        String term,
        @JsonProperty("class") String ruleClass,
        String rule,
        String severity,
        String suggestion,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean takedown) {

    static FoundView of(Finding found) {
        return new FoundView(
                found.start(),
                found.end(),
                found.term(),
                found.kind(),
                found.rule(),
                found.severity().word(),
                found.suggestion(),
                found.remedy() == Remedy.TAKEDOWN);
    }

    static FoundView of(KeptCheck.Hit hit) {
        return new FoundView(
                hit.start(),
                hit.end(),
                hit.term(),
                hit.kind(),
                hit.rule(),
                hit.severity().word(),
                hit.suggestion(),
                Remedy.of(hit.kind(), hit.rule(), hit.severity()) == Remedy.TAKEDOWN);
    }
}
