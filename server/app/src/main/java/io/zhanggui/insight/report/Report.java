package io.zhanggui.insight.report;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;

/**
 * A report on shops and days.
 *
 * @param versions without their contents, the first one first
 */
public record Report(ReportId id, ReportKind kind, Scope scope, Period period, List<VersionMark> versions) {

    public Report {
        versions = List.copyOf(versions);
    }

    public VersionMark latest() {
        return versions.getLast();
    }
}
