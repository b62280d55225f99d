package io.zhanggui.insight.report.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.VersionMark;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the page reads it.
 *
 * @param to the day after the last
 * @param version the one the content is of; the latest in a list
 * @param content null in a list
 */
record ReportView(
        long id,
        String citation,
        ReportKind kind,
        String kindZh,
        String kindEn,
        List<Long> shops,
        LocalDate from,
        LocalDate to,
        List<VersionView> versions,
        int version,
        @Nullable ReportContent content) {

    record VersionView(int number, String by, OffsetDateTime at, String program) {}

    static ReportView of(Report report, int version, @Nullable ReportContent content, Caller caller, Users users) {
        return new ReportView(
                report.id().value(),
                report.id().citation(),
                report.kind(),
                report.kind().zh(),
                report.kind().en(),
                List.copyOf(report.scope().shopNumbers()),
                report.period().from(),
                report.period().to(),
                report.versions().stream()
                        .map(mark -> view(mark, users.nameOf(caller, mark.by())))
                        .toList(),
                version,
                content);
    }

    private static VersionView view(VersionMark mark, String by) {
        return new VersionView(
                mark.number(), by, mark.at().atZone(Period.BEIJING).toOffsetDateTime(), mark.program());
    }
}
